import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { secret } from '#packages/environment/fields.ts';
import { inheritedEnvironment } from '../environment.ts';
import { authSecret, identityKeys } from '../secrets.ts';
import { serviceSpecs } from '../service-specs.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'souk-secrets-'));
afterAll(() => rmSync(stateDir, { recursive: true }));

test('the secret of auth is made once, good enough for auth and readable by its owner only', () => {
  const made = authSecret(stateDir);
  expect(Buffer.from(secret.parse(made), 'base64url')).toHaveLength(32);
  expect(authSecret(stateDir)).toBe(made);
  expect(statSync(join(stateDir, 'secrets', 'auth-secret')).mode & 0o777).toBe(0o600);
});

test('the secret of auth reaches no other process', async () => {
  process.env['AUTH_SECRET'] = 'x'.repeat(43);
  expect(inheritedEnvironment()).not.toHaveProperty('AUTH_SECRET');
  const names = ['auth', 'product', 'inventory', 'order', 'analytics'];
  const { subgraphs, gateway } = await serviceSpecs({
    stateDir,
    gatewayPort: 4000,
    natsUrl: 'nats://localhost',
    databaseUrls: Object.fromEntries(names.map((subgraph) => [subgraph, `postgres://localhost/${subgraph}`])),
    identity: identityKeys(stateDir),
    authSecret: authSecret(stateDir),
    demoAccounts: false,
    logLevel: 'info',
    print() {},
  });
  const knowing = [...subgraphs, gateway].filter(({ environment }) =>
    Object.values(environment).includes(authSecret(stateDir)),
  );
  expect(knowing.map(({ name }) => name)).toEqual(['auth']);
});
