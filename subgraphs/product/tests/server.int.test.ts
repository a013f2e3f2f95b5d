import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { createIdentityMinter, type IdentityMinter } from '#packages/identity/identity-minter.ts';
import { freePort } from '#packages/processes/free-port.ts';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { connectDatabase } from '../store/database.ts';
import { createProductMutation, productInput } from './make-products.ts';
import { staff } from './start-test-catalogue.ts';

let database: TestDatabase;
let broker: TestBroker;
let minter: IdentityMinter;
let server: ChildProcess;
let origin: string;

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false; // not listening yet
  }
}

function post(authorization: string | undefined): Promise<Response> {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query: createProductMutation, variables: { input: productInput() } }),
  });
}

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  minter = await createIdentityMinter(await exportJWK(privateKey));
  database = await createTestDatabase('product');
  broker = await createTestBroker();
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn('node', [`${import.meta.dirname}/../server.ts`], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATABASE_URL: database.url,
      NATS_URL: broker.url,
      IDENTITY_PUBLIC_KEY: JSON.stringify(await exportJWK(publicKey)),
    },
    stdio: 'ignore',
  });
  while (!hasExited(server) && !(await isReady())) await delay(20);
  if (hasExited(server)) throw new Error('product ended before it was ready');
});

afterAll(async () => {
  if (server) await stopChild(server, 'SIGKILL', 0);
  await broker?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

test('the process answers the gateway only', async () => {
  expect((await post(undefined)).status).toBe(401);
  expect((await post('Bearer nonsense')).status).toBe(401);
});

test('the process publishes what it creates, and ends with 0 when it is told to', async () => {
  const response = await post(`Bearer ${(await minter.mint(staff)).token}`);
  expect(await response.json()).toMatchObject({ data: { createProduct: { __typename: 'Product' } } });
  const { prisma, close } = connectDatabase(database.url);
  try {
    while ((await readOutbox(prisma)).some(({ publishedAt }) => publishedAt === null)) await delay(20);
    expect(await readOutbox(prisma, { type: 'product.created' })).toHaveLength(1);
  } finally {
    await close();
  }
  await stopChild(server, 'SIGTERM', 5_000);
  expect(server.exitCode).toBe(0);
});
