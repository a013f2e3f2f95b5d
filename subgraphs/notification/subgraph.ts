import { createGraphClient } from '#packages/graph-client/graph-client.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers, createUnorderedConsumers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { createJobs } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';
import { pruneMailbox, pruneMessages } from './store/prune-messages.ts';
import { readTemplates } from './templates/read-templates.ts';
import { createMailProvider } from './use-cases/create-mail-provider.ts';
import { linkBase, shopNameOf } from './use-cases/sender.ts';

export const subgraph = defineSubgraph({
  name: 'notification',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ environment, database, clock, logger, use }) => ({
    ...{ database, clock, logger },
    graph: use(createGraphClient({ url: environment.GATEWAY_URL })),
    apiKey: environment.NOTIFICATION_API_KEY,
    mail: createMailProvider(environment, { database, clock, logger, use }),
    mailProvider: environment.MAIL_PROVIDER,
    templates: readTemplates(),
    shopName: shopNameOf(environment),
    links: { base: linkBase(environment) },
  }),
  resolvers,
  createContext,
  createHandlers,
  createUnorderedConsumers,
  createJobs,
  createPrunes: () => [pruneMailbox, pruneMessages],
});
