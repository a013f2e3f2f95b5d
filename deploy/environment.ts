import { z } from 'zod';
import { postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

const subgraphs = ownSubgraphs();

const { ADMIN_DATABASE_URL: adminUrl, ...databaseUrls } = readEnvironment(
  z.object({
    /** A role that may create roles and databases. */
    ADMIN_DATABASE_URL: postgresUrl,
    ...Object.fromEntries(subgraphs.map(({ databaseVariable }) => [databaseVariable, postgresUrl])),
  }),
  process.env,
);

export const environment = {
  adminUrl,
  /** Each subgraph with the URL it will use. */
  databases: subgraphs.map((subgraph) => ({
    ...subgraph,
    url: (databaseUrls as Record<string, string>)[subgraph.databaseVariable] ?? '',
  })),
};
