import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { backoff } from '#packages/sql/backoff.ts';
import { isOutage } from '#packages/sql/retryable-errors.ts';

/**
 * Does work again while the database is down, until `stopping`; throws any other error, and those of an outage that are not
 * waited for. (No nak meanwhile: the broker would send the whole backlog, only to get it back out of order.)
 * @param isWaitedFor Default: always.
 */
export async function whileDown<Result>(
  work: () => Promise<Result>,
  {
    logger,
    stopping,
    isWaitedFor = () => true,
  }: { logger: Logger; stopping: AbortSignal; isWaitedFor?: () => boolean },
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || stopping.aborted || !isWaitedFor()) throw error;
      if (failures === 1) logger.warn({ err: error }, 'the database is down, waiting for it');
      await delay(backoff(failures, { first: 50, most: 1_000 }), undefined, { signal: stopping });
    }
  }
}
