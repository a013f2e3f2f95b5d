import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { identityKeys } from '../secrets.ts';
import { serviceSpecs } from '../service-specs.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'souk-specs-'));
const given = process.env['CORS_ORIGINS'];
afterEach(() => {
  rmSync(stateDir, { recursive: true, force: true });
  if (given === undefined) delete process.env['CORS_ORIGINS'];
  else process.env['CORS_ORIGINS'] = given;
});

async function corsOrigins(localPages: boolean, origins: string | undefined): Promise<string | undefined> {
  if (origins === undefined) delete process.env['CORS_ORIGINS'];
  else process.env['CORS_ORIGINS'] = origins;
  const { gateway } = await serviceSpecs({
    stateDir,
    gatewayPort: 4000,
    natsUrl: 'nats://localhost',
    databaseUrls: {},
    databaseConnections: '',
    identity: identityKeys(stateDir),
    ownVariables: new Map(),
    localPages,
    databaseEmbedded: localPages,
    logLevel: 'info',
    print() {},
  });
  return gateway.environment['CORS_ORIGINS'];
}

test('pages of this machine and Apollo Sandbox may call the embedded default, beside those that are listed', async () => {
  expect(await corsOrigins(true, undefined)).toBe('localhost,https://studio.apollographql.com');
  expect(await corsOrigins(true, 'https://shop.example')).toBe(
    'https://shop.example,localhost,https://studio.apollographql.com',
  );
});

test('where real servers are named, only those may that are listed', async () => {
  expect(await corsOrigins(false, undefined)).toBeUndefined();
  expect(await corsOrigins(false, 'https://shop.example')).toBe('https://shop.example');
});
