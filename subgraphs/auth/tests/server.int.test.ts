import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { stopChild } from '#packages/processes/stop-child.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { type Caller, createTestGateway, type TestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestServer, type TestServer } from '#packages/test-subgraph/start-test-server.ts';
import { demoAccounts } from '../domain/demo-accounts.ts';
import { connectDatabase } from '../store/database.ts';
import { signIn } from './account-operations.ts';
import { identityOf } from './identity-of.ts';

const server = `${import.meta.dirname}/../server.ts`;
let database: TestDatabase;
let broker: TestBroker;
let gateway: TestGateway;
let environment: Record<string, string>;
let replicas: [TestServer, TestServer];

const ask = (query: string, variables = {}, caller: Caller = {}) =>
  gateway.ask(replicas[1].url, query, variables, caller);

beforeAll(async () => {
  gateway = await createTestGateway();
  database = await createTestDatabase('auth');
  broker = await createTestBroker();
  environment = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url,
    NATS_URL: broker.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    DEMO_ACCOUNTS: 'true',
    ADMIN_EMAIL: 'Root@Example.com',
    ADMIN_PASSWORD: 'a long password',
  };
  replicas = await Promise.all([startTestServer(server, environment), startTestServer(server, environment)]);
});

afterAll(async () => {
  await Promise.all(replicas?.map((replica) => stopChild(replica.process, 'SIGKILL', 0)) ?? []);
  await broker?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

describe('two replicas that start at once', () => {
  test('sign and verify with one key', async () => {
    const keySet = createRemoteJWKSet(new URL('/.well-known/jwks.json', replicas[0].origin));
    const { accessToken, user } = await signIn({ ask }, { email: 'admin@souk.test', password: 'souk-admin-demo' });
    const { payload } = await jwtVerify(accessToken, keySet, { issuer: 'souk-auth', audience: 'souk', typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: user.id, roles: ['ADMIN'], sid: expect.any(String), jti: expect.any(String) });

    const response = await fetch(`${replicas[1].origin}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(await response.json()).toMatchObject({ keys: [{ crv: 'Ed25519', alg: 'EdDSA' }] });
  });

  test('create every demo account once, and the administrator', async () => {
    const { data } = await ask(
      '{ users(first: 100) { totalCount edges { node { email displayName roles } } } }',
      {},
      { identity: identityOf('0199a1b2-0000-7000-8000-000000000001', 'STAFF') },
    );
    expect(data.users.totalCount).toBe(demoAccounts.length + 1);
    const created = data.users.edges.map((edge: { node: unknown }) => edge.node);
    const expected = demoAccounts.map(({ email, displayName, roles }) => ({ email, displayName, roles }));
    expect(created).toEqual(expect.arrayContaining(expected));
    expect(created).toContainEqual({ email: 'root@example.com', displayName: null, roles: ['ADMIN'] });
  });

  test('publish an event for each account', async () => {
    const { prisma, close } = connectDatabase(database.url);
    try {
      while ((await readOutbox(prisma)).some(({ published }) => !published)) await delay(20);
      expect(await readOutbox(prisma, { type: 'user.registered' })).toHaveLength(demoAccounts.length + 1);
    } finally {
      await close();
    }
  });

  test.each([
    ['admin@souk.test', 'souk-admin-demo', 'ADMIN'],
    ['staff@souk.test', 'souk-staff-demo', 'STAFF'],
    ['customer@souk.test', 'souk-customer-demo', 'CUSTOMER'],
    ['root@example.com', 'a long password', 'ADMIN'],
  ])('let %s in', async (email, password, role) => {
    expect(await signIn({ ask }, { email, password })).toMatchObject({ user: { email, roles: [role] } });
  });
});

describe('the process', () => {
  test('ends by itself when its environment is not usable', async () => {
    const { ADMIN_PASSWORD: _missing, ...unusable } = environment;
    const child = spawn('node', [server], { env: { ...unusable, PORT: '0' }, stdio: ['ignore', 'ignore', 'pipe'] });
    let problems = '';
    for await (const chunk of child.stderr) problems += chunk;
    expect(problems).toContain('ADMIN_EMAIL: expected together with ADMIN_PASSWORD, or neither');
  });

  test('ends with 0 when it is told to', async () => {
    const [replica] = replicas;
    await stopChild(replica.process, 'SIGTERM', 5_000);
    expect(replica.process.exitCode).toBe(0);
  });
});
