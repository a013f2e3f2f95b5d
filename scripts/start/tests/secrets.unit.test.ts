import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { secret } from '#packages/environment/fields.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readOwnVariables } from '../../subgraphs/read-own-variables.ts';
import { inheritedEnvironment } from '../environment.ts';
import { identityKeys, storedSecret } from '../secrets.ts';
import { serviceSpecs } from '../service-specs.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'souk-secrets-'));
afterAll(() => rmSync(stateDir, { recursive: true }));

test('the secret of auth is made once, good enough for auth and readable by its owner only', () => {
  const made = storedSecret(stateDir, 'AUTH_SECRET');
  expect(Buffer.from(secret.parse(made), 'base64url')).toHaveLength(32);
  expect(storedSecret(stateDir, 'AUTH_SECRET')).toBe(made);
  expect(statSync(join(stateDir, 'secrets', 'auth-secret')).mode & 0o777).toBe(0o600);
});

test('a secret reaches no process but those of the subgraphs which declare it', async () => {
  const listed = ownSubgraphs();
  const ownVariables = await readOwnVariables(listed);
  const secrets = [...ownVariables].flatMap(([subgraph, variables]) =>
    variables.filter(({ isSecret }) => isSecret).map(({ name }) => ({ subgraph, variable: name })),
  );
  expect(secrets).toContainEqual({ subgraph: 'auth', variable: 'AUTH_SECRET' });
  for (const subgraph of ['auth', 'notification']) {
    expect(secrets).toContainEqual({ subgraph, variable: 'NOTIFICATION_API_KEY' });
  }
  const { subgraphs, gateway } = await serviceSpecs({
    stateDir,
    gatewayPort: 4000,
    natsUrl: 'nats://localhost',
    databaseUrls: Object.fromEntries(listed.map(({ name }) => [name, `postgres://localhost/${name}`])),
    databaseConnections: '',
    identity: identityKeys(stateDir),
    ownVariables,
    localPages: false,
    databaseEmbedded: false,
    logLevel: 'info',
    print() {},
  });
  for (const { subgraph, variable } of secrets) {
    const secretValue = storedSecret(stateDir, variable);
    const knowing = [...subgraphs, gateway].filter(({ environment }) =>
      Object.values(environment).includes(secretValue),
    );
    const declaring = secrets.filter((secret) => secret.variable === variable).map((secret) => secret.subgraph);
    const serving = knowing.map(({ serves }) => serves.map(({ name }) => name));
    expect(serving.flat()).toContain(subgraph);
    for (const names of serving) expect(names.filter((name) => declaring.includes(name))).not.toEqual([]);
  }
});

test('what one subgraph declares is not inherited by the others', () => {
  process.env['AUTH_SECRET'] = 'x'.repeat(43);
  process.env['ORDER_DATABASE_URL'] = 'postgres://localhost/order';
  process.env['DATABASE_DIRECT_URL'] = 'postgres://localhost/order';
  const inherited = inheritedEnvironment(['AUTH_SECRET']);
  expect(inherited).not.toHaveProperty('AUTH_SECRET');
  expect(inherited).not.toHaveProperty('ORDER_DATABASE_URL');
  expect(inherited).not.toHaveProperty('DATABASE_DIRECT_URL');
  expect(inherited).toHaveProperty('PATH');
  delete process.env['AUTH_SECRET'];
  delete process.env['ORDER_DATABASE_URL'];
  delete process.env['DATABASE_DIRECT_URL'];
});
