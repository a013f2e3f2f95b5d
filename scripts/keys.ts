/** `npm run keys`: the keys that auth signs access tokens with. Running processes follow within a second. */
import { prettifyError, ZodError } from 'zod';
import { createKeyring, type Keyring } from '../subgraphs/auth/domain/keyring.ts';
import { isPublished, signerOf, usualActivationDelay } from '../subgraphs/auth/domain/signing-key.ts';
import { connectDatabase, type Database } from '../subgraphs/auth/store/database.ts';
import { listSigningKeyPeriods } from '../subgraphs/auth/store/signing-keys.ts';
import { revokeSigningKey } from '../subgraphs/auth/use-cases/signing-keys/revoke-signing-key.ts';
import { rotateSigningKey } from '../subgraphs/auth/use-cases/signing-keys/rotate-signing-key.ts';
import { findAuth } from './keys/environment.ts';
import { type KeysCommand, parseCommand } from './keys/parse-command.ts';

const now = new Date();

async function list({ prisma }: Database): Promise<void> {
  const keys = await listSigningKeyPeriods(prisma);
  if (keys.length === 0) return console.log('There are no keys yet: auth makes the first one when it starts');
  const signer = signerOf(keys, now);
  for (const key of keys) {
    const { kid, activatesAt, retiresAt } = key;
    const begins = activatesAt > now ? `signs from ${activatesAt.toISOString()}` : null;
    const ends = retiresAt && (isPublished(key, now) ? `published until ${retiresAt.toISOString()}` : 'retired');
    console.log(`${kid}  ${[key === signer ? 'signs now' : begins, ends].filter(Boolean).join(', ')}`);
  }
}

async function rotate(database: Database, keyring: Keyring, activationDelay = usualActivationDelay): Promise<void> {
  const { kid, activatesAt, othersRetireAt } = await rotateSigningKey(database, keyring, { now, activationDelay });
  console.log(`${kid} is published and signs from ${activatesAt.toISOString()}`);
  console.log(`Keys before it stay published until ${othersRetireAt.toISOString()}: no client notices`);
}

async function revoke(database: Database, keyring: Keyring, kid: string): Promise<void> {
  const successor = await revokeSigningKey(database, keyring, { kid, now });
  if (successor === null) throw new Error(`There is no key ${kid}`);
  console.log(`${kid} is no longer published, and ${successor.kid} signs`);
  console.log(
    'Gateways refuse its tokens and close their connections as soon as a running auth has published the event.',
  );
  console.log('Clients renew their tokens, nobody has to sign in again.');
}

async function perform(command: KeysCommand, database: Database, keyring: Keyring): Promise<void> {
  switch (command.name) {
    case 'list':
      return list(database);
    case 'rotate':
      return rotate(database, keyring, command.activationDelay);
    case 'revoke':
      return revoke(database, keyring, command.kid);
    default:
      command satisfies never;
  }
}

const command = parseCommand(process.argv.slice(2));
try {
  const { databaseUrl, authSecret } = findAuth();
  const database = connectDatabase(databaseUrl);
  try {
    await perform(command, database, createKeyring(authSecret));
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof ZodError) return prettifyError(error);
  const { message, code } = error as NodeJS.ErrnoException;
  const missingTable = 'P2021';
  return code === missingTable
    ? 'DATABASE_URL: expected the database of auth, migrated: there are no keys in it'
    : message;
}
