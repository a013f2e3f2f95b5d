import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createContext } from '../context.ts';
import { createDependencies, type Dependencies } from '../dependencies.ts';
import { resolvers } from '../resolvers/index.ts';
import { connectDatabase } from '../store/database.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  data: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

export interface Caller {
  /** Default: anonymous. */
  identity?: Identity;
  /** Default: the loopback address. */
  clientAddress?: string;
  /** Default: none. */
  userAgent?: string;
}

export interface TestSubgraph extends AsyncDisposable {
  dependencies: Dependencies;
  url: string;
  ask(query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer>;
  /** Lets time pass for the subgraph. */
  advance(milliseconds: number): void;
}

/** The subgraph over HTTP on a database of its own. */
export async function startTestSubgraph(logger = pino({ level: 'silent' })): Promise<TestSubgraph> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(privateKey));
  const testDatabase = await createTestDatabase('auth');
  const database = connectDatabase(testDatabase.url);
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const dependencies = await createDependencies({
    database,
    secret: randomBytes(32).toString('base64url'),
    logger,
    clock,
  });
  const subgraph = await startSubgraph({
    port: 0,
    schemaFile: `${import.meta.dirname}/../schema.graphql`,
    resolvers,
    identityKey: await exportJWK(publicKey),
    logger,
    createContext: createContext(dependencies),
    checkReady: database.ping,
  });
  return {
    dependencies,
    url: subgraph.url,
    async ask(query, variables = {}, { identity = anonymous, clientAddress = '127.0.0.1', userAgent } = {}) {
      const { token } = await minter.mint(identity);
      const response = await fetch(subgraph.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-client-address': clientAddress,
          ...(userAgent !== undefined && { 'x-client-user-agent': userAgent }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    advance(milliseconds) {
      ahead += milliseconds;
    },
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await dependencies.close();
      await database.close();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}
