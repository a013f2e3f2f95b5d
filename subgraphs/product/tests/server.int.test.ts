import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { createTestGateway, type TestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer, type TestServer } from '#packages/test-subgraph/start-test-server.ts';
import { connectDatabase } from '../store/database.ts';
import { createProductMutation, productInput } from './make-products.ts';
import { staff } from './start-test-catalogue.ts';

let database: TestDatabase;
let broker: TestBroker;
let gateway: TestGateway;
let server: TestServer;

function post(authorization: string | undefined): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query: createProductMutation, variables: { input: productInput() } }),
  });
}

beforeAll(async () => {
  gateway = await createTestGateway();
  database = await createTestDatabase('product');
  broker = await createTestBroker();
  server = await startTestServer(`${import.meta.dirname}/../server.ts`, {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url,
    NATS_URL: broker.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
  });
});

afterAll(async () => {
  if (server) await stopChild(server.process, 'SIGKILL', 0);
  await broker?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

test('the process answers the gateway only', async () => {
  expect((await post(undefined)).status).toBe(401);
  expect((await post('Bearer nonsense')).status).toBe(401);
});

test('the process follows its own products and jobs: collections by rule have what fits, whichever came first', async () => {
  const ask = (query: string, variables = {}) => gateway.ask(server.url, query, variables, { identity: staff });
  const rule = '{ conditions: [{ field: TITLE, operator: STARTS_WITH, value: "followed" }] }';
  const followed = () => ({ input: productInput({ title: 'Followed' }) });
  await ask(createProductMutation, followed());
  await ask(`mutation { createCollection(input: { slug: "followed", title: "F", rule: ${rule} }) { __typename } }`);
  const untilCount = async (count: number) => {
    for (;;) {
      const { data } = await ask('{ collection(slug: "followed") { productCount } }');
      if (data.collection.productCount === count) return;
      await delay(20);
    }
  };
  await untilCount(1);
  await ask(createProductMutation, followed());
  await untilCount(2);
});

test('the process publishes what it creates, and ends with 0 when it is told to', async () => {
  const answer = await gateway.ask(server.url, createProductMutation, { input: productInput() }, { identity: staff });
  expect(answer).toMatchObject({ data: { createProduct: { __typename: 'Product' } } });
  const { prisma, close } = connectDatabase(database.url);
  try {
    while ((await readOutbox(prisma)).some(({ published }) => !published)) await delay(20);
    expect(await readOutbox(prisma, { type: 'product.created' })).toHaveLength(3);
  } finally {
    await close();
  }
  await stopChild(server.process, 'SIGTERM', 5_000);
  expect(server.process.exitCode).toBe(0);
});
