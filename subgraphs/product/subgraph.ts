import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers, createUnorderedConsumers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { createJobs } from './jobs/index.ts';
import { searchCrontab } from './jobs/search-jobs.ts';
import { resolvers } from './resolvers/index.ts';
import { upsertProduct } from './resolvers/inputs/upsert-product.ts';
import { toRow } from './resolvers/inputs/upsert-rows.ts';
import { connectDatabase } from './store/database.ts';
import { pruneExports } from './store/product-exports.ts';
import { pruneFiles } from './store/product-files.ts';
import { pruneImports } from './store/product-imports.ts';

export const subgraph = defineSubgraph({
  name: 'product',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ environment, database, clock }) => ({
    ...{ database, clock, language: environment.SHOP_LANGUAGE },
    parseProduct: (given: unknown) => toRow(upsertProduct, given),
  }),
  resolvers,
  createContext,
  createHandlers,
  createUnorderedConsumers,
  createJobs,
  createCrontab: () => searchCrontab,
  createPrunes: () => [pruneFiles, pruneImports, pruneExports],
});
