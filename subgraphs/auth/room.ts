import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { type AccessTokens, createAccessTokens, generateSigningKey } from './domain/access-tokens.ts';
import { type AttemptCounters, createAttemptCounters } from './store/attempt-counters.ts';
import type { Database } from './store/database.ts';
import { loadSigningKeys } from './store/signing-keys.ts';

/** What lives as long as the process. */
export interface Room {
  database: Database;
  clock: () => Date;
  accessTokens: AccessTokens;
  attempts: AttemptCounters;
  /** Runs work that hashes a password, at most one per core at a time: more would only take memory, 19 MiB each. */
  hashingTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export async function openRoom(database: Database, clock = () => new Date()): Promise<Room> {
  return {
    database,
    clock,
    accessTokens: await createAccessTokens(await loadSigningKeys(database, generateSigningKey, clock())),
    attempts: createAttemptCounters(database),
    hashingTurn: pLimit(availableParallelism()),
  };
}
