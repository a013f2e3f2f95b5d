import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Closable } from '#packages/service/service.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** Deletes a batch of what is not needed any more; resolves to whether there may be more. Safe in many processes at once. */
export type Prune = (sql: Sql) => Promise<boolean>;

/**
 * Prunes a subgraph's tables now and then, batch by batch; what fails is tried again in the next round.
 * @param interval milliseconds between two rounds, of which a random half is taken off so that replicas take turns.
 *   Default five minutes.
 * @param first milliseconds until the first round, likewise. Default a minute: a process that starts has better to do.
 */
export function startPruning({
  sql,
  prunes,
  logger,
  interval = 300_000,
  first = 60_000,
}: {
  sql: Sql;
  prunes: readonly Prune[];
  logger: Logger;
  interval?: number;
  first?: number;
}): Closable {
  const stop = new AbortController();
  const rest = (time: number) =>
    delay(time * (1 - Math.random() / 2), undefined, { signal: stop.signal }).catch(() => {});

  const round = async () => {
    for (const prune of prunes) {
      try {
        while (!stop.signal.aborted && (await prune(sql)));
      } catch (error) {
        logger.warn({ err: error }, 'pruning failed, it is tried again later');
      }
    }
  };
  const run = async () => {
    await rest(first);
    while (!stop.signal.aborted) {
      await round();
      await rest(interval);
    }
  };
  const ended = run();

  return {
    async close() {
      stop.abort();
      await ended;
    },
  };
}
