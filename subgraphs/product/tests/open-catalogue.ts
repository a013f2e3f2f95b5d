import { readFileSync } from 'node:fs';
import { type ExecutionResult, graphql } from 'graphql';
import { pino } from 'pino';
import { buildExecutableSubgraph, type ResolverMap } from '#packages/subgraph-server/build-executable-subgraph.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createContext } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { resolvers } from '../resolvers/index.ts';
import { connectDatabase, type Database } from '../store/database.ts';

export const staff: SubgraphRequest = {
  identity: {
    userId: '01990000-0000-7000-8000-000000000001',
    sessionId: '01990000-0000-7000-8000-000000000002',
    roles: ['STAFF'],
    scopes: ['catalog:write'],
  },
  correlationId: 'correlation',
  clientAddress: '127.0.0.1',
  userAgent: null,
  logger: pino({ level: 'silent' }),
};

export const anonymous: SubgraphRequest = {
  ...staff,
  identity: { userId: null, sessionId: null, roles: [], scopes: [] },
};

export interface Catalogue extends AsyncDisposable {
  database: Database;
  /** Runs an operation as the subgraph does. */
  execute(source: string, variableValues?: object, request?: SubgraphRequest): Promise<ExecutionResult>;
  /** The data of an operation; throws when it has errors. `Data` is what the test knows its operation to return. */
  query<Data>(source: string, variableValues?: object): Promise<Data>;
  /** Statements sent to the database so far. */
  statements(): number;
}

const schema = buildExecutableSubgraph(
  readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers as ResolverMap,
);

/** The subgraph on a database of its own, without the processes around it. */
export async function openCatalogue(): Promise<Catalogue> {
  const testDatabase = await createTestDatabase('product');
  const connected = connectDatabase(testDatabase.url);
  let statements = 0;
  const prisma = connected.prisma.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        statements++;
        return query(args);
      },
    },
  });
  const database = { ...connected, prisma: prisma as unknown as Database['prisma'] };
  const subgraph: Dependencies = { database, clock: () => new Date() };

  const execute: Catalogue['execute'] = (source, variableValues = {}, request = staff) =>
    graphql({
      schema,
      source,
      variableValues: { ...variableValues },
      contextValue: createContext(subgraph)(request),
    });
  return {
    database,
    execute,
    async query<Data>(source: string, variableValues?: object) {
      const { data, errors } = await execute(source, variableValues);
      if (errors) throw new AggregateError(errors, errors.map(String).join('\n'));
      // Plain objects: those of graphql-js have no prototype, which toEqual tells apart.
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    statements: () => statements,
    async [Symbol.asyncDispose]() {
      await connected.close();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}
