import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { importJWK, type JWK } from 'jose';
import { Client } from 'pg';
import { stackFilePath } from '#packages/test-stack/environment.ts';
import { type AuthAccess, findAuth } from '../../scripts/keys/environment.ts';
import { createKeyring } from '../../subgraphs/auth/domain/keyring.ts';

const run = promisify(execFile);

/** The test's own environment could name another auth. */
function stackEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrator, AUTH_DATABASE_URL: _given, ...environment } = process.env;
  return { ...environment, SOUK_STATE_DIR: dirname(stackFilePath()) };
}

/** `npm run keys` on the stack of the test; the first word it printed. */
export async function runKeys(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/keys.ts', ...args], { env: stackEnvironment() });
  return stdout.split(' ')[0] ?? '';
}

/** The key with which auth signs access tokens, from its database: makes tokens that are wrong in one way only. */
export async function signingKey(): Promise<{ key: Awaited<ReturnType<typeof importJWK>>; publicKey: JWK }> {
  const { authSecret } = findAuth(stackEnvironment());
  const [row] = await ask<{ kid: string; private_key: Buffer }>(
    'SELECT kid, private_key FROM signing_key WHERE activates_at <= now() ORDER BY created_at DESC LIMIT 1',
  );
  if (!row) throw new Error('auth has no signing key');
  const opened = createKeyring(authSecret).open('signing-key', row.private_key, row.kid);
  const privateKey = JSON.parse(Buffer.from(opened).toString()) as JWK;
  const { d: _, ...publicKey } = privateKey;
  return { key: await importJWK(privateKey, 'EdDSA'), publicKey };
}

/** Lets the time pass in which tokens of the key are still valid. */
export async function retireNow(kid: string): Promise<void> {
  await ask('UPDATE signing_key SET retires_at = now() WHERE kid = $1', [kid]);
}

async function ask<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
  const { databaseUrl }: AuthAccess = findAuth(stackEnvironment());
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}
