import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createContext } from '../context.ts';
import { resolvers } from '../resolvers/index.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { recordSale } from '../use-cases/record-sale.ts';
import { anOrder, type OrderWishes } from './an-order.ts';

const analyst: Identity = { ...anonymous, userId: uuidv7(), roles: ['STAFF'], scopes: ['reports:read'] };

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  data: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

export interface TestSubgraph extends AsyncDisposable {
  databaseUrl: string;
  database: Database;
  ask(query: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer>;
  /** Records a sale of an order as the consumer would. */
  sell(order?: OrderWishes): Promise<void>;
  /** Records many such sales in one transaction. */
  sellAll(orders: readonly OrderWishes[]): Promise<void>;
}

/** The subgraph over HTTP on a database of its own. */
export async function startTestSubgraph(): Promise<TestSubgraph> {
  const logger = pino({ level: 'silent' });
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(privateKey));
  const testDatabase = await createTestDatabase('analytics');
  const database = connectDatabase(testDatabase.url);
  const subgraph = await startSubgraph({
    port: 0,
    schemaFile: `${import.meta.dirname}/../schema.graphql`,
    resolvers,
    identityKey: await exportJWK(publicKey),
    logger,
    createContext: createContext({ database }),
    checkReady: database.ping,
  });
  const sellAll = (orders: readonly OrderWishes[]) =>
    database.transact(async (tx) => {
      const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'test' } };
      for (const order of orders) await recordSale(tx, anOrder(order), cause);
    });
  return {
    databaseUrl: testDatabase.url,
    database,
    async ask(query, variables = {}, identity = analyst) {
      const { token } = await minter.mint(identity);
      const response = await fetch(subgraph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    sell: (order = {}) => sellAll([order]),
    sellAll,
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await database.close();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}
