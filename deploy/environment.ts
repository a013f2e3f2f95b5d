import { z } from 'zod';
import { postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { subgraphsWithDatabase } from '#packages/migrations/subgraphs-with-database.ts';

const suffix = '_DATABASE_URL';

const { ADMIN_DATABASE_URL: adminUrl, ...databaseUrls } = readEnvironment(
  z.object({
    /** A role that may create roles and databases. */
    ADMIN_DATABASE_URL: postgresUrl,
    ...Object.fromEntries(subgraphsWithDatabase().map((subgraph) => [subgraph.toUpperCase() + suffix, postgresUrl])),
  }),
  process.env,
);

export const environment = {
  adminUrl,
  /** Each subgraph with the URL its subgraph will use. */
  subgraphs: Object.entries<string>(databaseUrls).map(([variable, url]) => ({
    subgraph: variable.slice(0, -suffix.length).toLowerCase(),
    url,
  })),
};
