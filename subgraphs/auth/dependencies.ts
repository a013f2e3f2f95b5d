import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { createPasswordHasher, type PasswordHasher } from '#packages/password-hashing/password-hasher.ts';
import { createTurns } from '#packages/password-hashing/turns.ts';
import type { Closable } from '#packages/service/service.ts';
import { type AccessTokens, createAccessTokens } from './domain/access-tokens.ts';
import { createKeyring, type Keyring } from './domain/keyring.ts';
import { type AttemptCounters, createAttemptCounters } from './store/attempt-counters.ts';
import type { Database } from './store/database.ts';
import { listSigningKeys } from './store/signing-keys.ts';
import { ensureSigningKey } from './use-cases/signing-keys/ensure-signing-key.ts';

/** What lives as long as the process. */
export interface Dependencies extends Closable {
  database: Database;
  clock: () => Date;
  keyring: Keyring;
  accessTokens: AccessTokens;
  attempts: AttemptCounters;
  passwords: PasswordHasher;
  /** Runs work that checks a password, at most one per core at a time. Throws HashingBusy when too many wait, or it waits too long. */
  hashingTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export interface SubgraphParts {
  database: Database;
  /** AUTH_SECRET. */
  secret: string;
  clock: () => Date;
  logger: Logger;
}

export async function createDependencies({ database, secret, clock, logger }: SubgraphParts): Promise<Dependencies> {
  const keyring = createKeyring(secret);
  const passwords = createPasswordHasher({ saltOf: (email) => keyring.mac('password-salt', email) });
  await ensureSigningKey(database, keyring, clock());
  return {
    database,
    clock,
    keyring,
    accessTokens: await createAccessTokens({
      loadKeys: () => listSigningKeys(database.prisma, keyring),
      clock,
      onReloadFailed: (error) => logger.warn({ reason: loggableMessage(error) }, 'signing keys cannot be read again'),
    }),
    attempts: createAttemptCounters(database),
    passwords,
    hashingTurn: createTurns({ atATime: availableParallelism() }).take,
    close: passwords.close,
  };
}
