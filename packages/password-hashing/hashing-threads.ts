import { availableParallelism, platform } from 'node:os';
import { Piscina } from 'piscina';
import type { Closable } from '#packages/service/service.ts';
import type { Recipe } from './password-hash.ts';
import { createTurns, type TurnsOptions } from './turns.ts';

/** Milliseconds until a thread without work ends, and frees its memory. */
const idleTimeout = 30_000;

/**
 * Gives a thread a tenth of the weight of others on its core: requests go on during a storm of sign-ins. Elsewhere it
 * would slow down the whole process, or mean something else.
 */
const niceIncrement = platform() === 'linux' ? 10 : 0;

export interface HashingThreadsOptions extends Omit<TurnsOptions, 'atATime'> {
  /** Default: one per core. */
  threads?: number | undefined;
}

export interface HashingThreads extends Closable {
  /** Throws HashingBusy when `queueLimit` passwords wait, or when this one would wait too long. */
  compute(password: string, recipe: Recipe): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Threads of low priority that hash a password each. They start when they are needed. */
export function startHashingThreads({
  threads = availableParallelism(),
  ...limits
}: HashingThreadsOptions): HashingThreads {
  const turns = createTurns({ atATime: threads, ...limits });
  const pool = new Piscina<{ password: string; recipe: Recipe }, Uint8Array>({
    filename: new URL('hash-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    niceIncrement,
  });
  return {
    compute: (password, recipe) => turns.take(() => pool.run({ password, recipe })),
    async close() {
      turns.close();
      await pool.destroy();
    },
  };
}
