import { availableParallelism, platform } from 'node:os';
import { Piscina } from 'piscina';
import type { Closable } from '#packages/service/service.ts';
import { HashingBusy } from './hashing-busy.ts';
import type { Recipe } from './password-hash.ts';

/** Milliseconds until a thread without work ends, and frees its memory. */
const idleTimeout = 30_000;

/**
 * Gives a thread a tenth of the weight of others on its core: requests go on during a storm of sign-ins. Elsewhere it
 * would slow down the whole process, or mean something else.
 */
const niceIncrement = platform() === 'linux' ? 10 : 0;

export interface HashingThreads extends Closable {
  /** Throws HashingBusy when `queueLimit` passwords wait. */
  compute(password: string, recipe: Recipe): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Threads of low priority that hash a password each. They start when they are needed. */
export function startHashingThreads(threads = availableParallelism(), queueLimit = 200): HashingThreads {
  const pool = new Piscina<{ password: string; recipe: Recipe }, Uint8Array>({
    filename: new URL('hash-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    niceIncrement,
  });
  return {
    async compute(password, recipe) {
      if (pool.queueSize >= queueLimit) throw new HashingBusy();
      return pool.run({ password, recipe });
    },
    close: () => pool.destroy(),
  };
}
