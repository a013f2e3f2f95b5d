import type { Closable } from '#packages/service/service.ts';
import { type HashingThreadsOptions, startHashingThreads } from './hashing-threads.ts';
import { type Match, matchPassword } from './match-password.ts';
import { type HashParameters, type Recipe, writeHash } from './password-hash.ts';

const saltLength = 16;
const hashLength = 32;

/** The least that the OWASP Password Storage Cheat Sheet accepts for Argon2id: some 20 ms of a core and 19 MiB. */
const leastParameters: HashParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface PasswordHasherOptions extends HashingThreadsOptions {
  /** Salt of every password of an e-mail address, always the same: 16 bytes, or more of which the first 16 are used. */
  saltOf: (email: string) => Uint8Array;
  /** Default: 19 MiB, two passes, one lane. */
  parameters?: HashParameters;
}

/**
 * Hashes passwords with Argon2id, in threads of low priority. `hash` and `match` throw HashingBusy when too many wait, or one too long.
 * Close it when nothing uses it any more: what still waits is refused.
 */
export interface PasswordHasher extends Closable {
  /** In PHC string format. */
  hash(email: string, password: string): Promise<string>;
  /**
   * Finds the hash of a password among those of everybody who claims an address. Costs one hash, however many there are,
   * also when there is none; and one more for every other salt or cost among them, of which it tries the first three.
   * What is no hash of Argon2id belongs to no password.
   */
  match(email: string, password: string, candidates: readonly string[]): Promise<Match>;
  close(): Promise<void>;
}

export function createPasswordHasher({
  saltOf,
  parameters = leastParameters,
  ...threadsOptions
}: PasswordHasherOptions): PasswordHasher {
  const { compute, close } = startHashingThreads(threadsOptions);

  function currentRecipe(email: string): Recipe {
    const salt = saltOf(email).slice(0, saltLength);
    if (salt.length < saltLength) throw new Error(`A salt has ${salt.length} bytes: expected ${saltLength} at least`);
    return { parameters, salt, length: hashLength };
  }

  return {
    async hash(email, password) {
      const recipe = currentRecipe(email);
      return writeHash(recipe, await compute(password, recipe));
    },
    async match(email, password, candidates) {
      return matchPassword({ password, candidates, current: currentRecipe(email) }, compute);
    },
    close,
  };
}
