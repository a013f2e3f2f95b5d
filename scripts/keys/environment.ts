import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postgresUrl, secret } from '#packages/environment/fields.ts';

/** What reading and changing auth's keys needs. */
export interface AuthAccess {
  databaseUrl: string;
  authSecret: string;
}

const access = z.object({ DATABASE_URL: postgresUrl, AUTH_SECRET: secret });
const stackFile = z.object({ subgraphs: z.object({ auth: z.object({ databaseUrl: postgresUrl }) }) });

/**
 * The auth of DATABASE_URL (its own database, which AUTH_DATABASE_URL names where DATABASE_URL is the administrator's) and
 * AUTH_SECRET, else the one that runs from the state directory (SOUK_STATE_DIR, default `.souk`). Throws with what to do
 * when there is neither, and a ZodError when something is malformed.
 */
export function findAuth(environment: Readonly<Record<string, string | undefined>> = process.env): AuthAccess {
  const givenSecret = environment['AUTH_SECRET'] || undefined;
  const givenUrl = environment['AUTH_DATABASE_URL'] || environment['DATABASE_URL'];
  if (givenUrl) {
    const { DATABASE_URL, AUTH_SECRET } = access.parse({ DATABASE_URL: givenUrl, AUTH_SECRET: givenSecret });
    return { databaseUrl: DATABASE_URL, authSecret: AUTH_SECRET };
  }
  const stateDir = environment['SOUK_STATE_DIR'] || '.souk';
  const file = join(stateDir, 'stack.json');
  if (!existsSync(file)) {
    throw new Error(`No stack is running (${file} is missing): start one, or set DATABASE_URL and AUTH_SECRET of auth`);
  }
  const { subgraphs } = stackFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const authSecret = givenSecret ?? storedSecret(join(stateDir, 'secrets', 'auth-secret'));
  return { databaseUrl: subgraphs.auth.databaseUrl, authSecret: secret.parse(authSecret) };
}

function storedSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Error(`${file} is missing: set AUTH_SECRET to what the stack was started with`);
}
