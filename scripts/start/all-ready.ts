import { setTimeout as delay } from 'node:timers/promises';
import type { SupervisedPart } from './keep-running.ts';

/** How long others are waited for after the first failure, in milliseconds. */
const GRACE_MS = 1_500;

/**
 * Resolves when all of them are ready. Rejects with why some cannot start: after the first one that cannot, the others have a
 * moment to say so too, and no longer, since they may be waiting for it.
 */
export async function allReady(parts: readonly Pick<SupervisedPart, 'ready'>[], grace = GRACE_MS): Promise<void> {
  const reasons: string[] = [];
  const all = parts.map(({ ready }) =>
    ready.catch((error: Error) => {
      reasons.push(error.message);
      throw error;
    }),
  );
  try {
    await Promise.all(all);
  } catch {
    const over = new AbortController();
    await Promise.race([Promise.allSettled(all), delay(grace, undefined, { signal: over.signal }).catch(() => {})]);
    over.abort();
    throw new Error(reasons.join('\n'));
  }
}
