import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { publishBatch } from './publish-batch.ts';
import { keepPending, takePending } from './take-pending.ts';

/**
 * A function that publishes until nothing is left (true), or the broker fails (false): then it has waited for a moment,
 * longer with each failure in a row. Logs the first of them. The wait rejects at `stopping`. What it is given is awaited before
 * each look at what is pending, of which there may be many.
 */
export function createDrain({ broker, logger, stopping }: { broker: Broker; logger: Logger; stopping: AbortSignal }) {
  /** Consecutive passes the broker did not confirm. */
  let failures = 0;

  const afterFailure = async (failure: unknown) => {
    failures++;
    if (failures === 1) logger.warn({ err: failure }, 'publishing failed, events wait in the outbox');
    // A broker that lost its data says no more than that nobody listens on the subject.
    if (broker.isConnected()) {
      await ensureStreams(broker).catch((error) => {
        if (failures === 1) logger.warn({ err: error }, 'the streams could not be looked at');
      });
    }
    await delay(backoff(failures, { first: 50, most: 2_000 }), undefined, { signal: stopping });
  };

  return async (client: ClientBase, beforeEach: () => Promise<void>): Promise<boolean> => {
    if (!broker.isConnected()) {
      await afterFailure(new Error('no connection to the broker'));
      return false;
    }
    // Lists that are deleted by the look at what is next.
    let done: string[] = [];
    while (!stopping.aborted) {
      await beforeEach();
      const pending = await takePending(client, done);
      done = [];
      if (pending.lists.length === 0) break;
      const published = await publishBatch(broker, pending);
      done = published.done;
      if (published.failure !== null) {
        await keepPending(client, published);
        await afterFailure(published.failure);
        return false;
      }
      if (failures > 0) logger.info('publishing again');
      failures = 0;
    }
    await keepPending(client, { done, left: [] });
    return true;
  };
}
