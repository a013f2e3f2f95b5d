import pg from 'pg';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createTestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer } from '#packages/test-subgraph/start-test-server.ts';
import { fillCatalogue } from './fill-catalogue.ts';
import { readSamples, type Samples } from './read-samples.ts';

/** A catalogue of some size. */
export interface CatalogueBench extends AsyncDisposable {
  variants: number;
  /** Of the subgraph's process. */
  pid: number;
  /** As superuser. */
  adminUrl: string;
  samples: Samples;
  /** The data of an operation of somebody unknown. Throws when it has errors. */
  ask(query: string, variables: Record<string, unknown>): Promise<unknown>;
  /** The rows of a statement, prepared once. */
  read(statement: { name: string; text: string; values: unknown[] }): Promise<unknown[]>;
}

/** The product subgraph in a process of its own on a catalogue of its own, on the servers that `startTestServers` started. */
export async function startCatalogueBench(variants: number): Promise<CatalogueBench> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await createTestDatabase('product'));
  await fillCatalogue(database.adminUrl, variants);
  const sql = new pg.Client({ connectionString: database.url, application_name: 'bench' });
  await sql.connect();
  opened.defer(() => sql.end());
  const broker = opened.use(await createTestBroker());
  const gateway = await createTestGateway();
  const server = await startTestServer(`${import.meta.dirname}/../../subgraphs/product/server.ts`, {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url,
    // What npm start gives it.
    DATABASE_CONNECTIONS: '10',
    NATS_URL: broker.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  });
  opened.defer(() => stopChild(server.process, 'SIGTERM', 5_000));
  const samples = await readSamples(sql);
  const { pid } = server.process;
  if (pid === undefined) throw new Error('the subgraph has no process');
  const kept = opened.move();
  return {
    ...{ variants, pid, samples, adminUrl: database.adminUrl },
    async ask(query, variables) {
      const { data, errors } = await gateway.ask(server.url, query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    read: async (statement) => (await sql.query(statement)).rows,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
