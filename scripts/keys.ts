/** `npm run keys`: the keys that auth signs access tokens with. Running processes follow within a second. */
import { createKeyring, type Keyring } from '../subgraphs/auth/domain/keyring.ts';
import { isPublished, signerOf, usualActivationDelay } from '../subgraphs/auth/domain/signing-key.ts';
import { connectDatabase, type Database } from '../subgraphs/auth/store/database.ts';
import { listSigningKeyPeriods } from '../subgraphs/auth/store/signing-keys.ts';
import { revokeSigningKey } from '../subgraphs/auth/use-cases/signing-keys/revoke-signing-key.ts';
import { rotateSigningKey } from '../subgraphs/auth/use-cases/signing-keys/rotate-signing-key.ts';
import { reportFailure } from './command-line/report-failure.ts';
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

/** Says which database it should have been when there is no table of keys. */
function explainMissingTable(error: unknown): unknown {
  const missingTable = 'P2021';
  if ((error as NodeJS.ErrnoException).code !== missingTable) return error;
  return new Error('DATABASE_URL: expected the database of auth, migrated: there are no keys in it');
}

const command = parseCommand(process.argv.slice(2));
await reportFailure(async () => {
  const { databaseUrl, authSecret } = findAuth();
  const database = connectDatabase(databaseUrl);
  try {
    await perform(command, database, createKeyring(authSecret));
  } catch (error) {
    throw explainMissingTable(error);
  } finally {
    await database.close();
  }
});
