import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { batchSize, publishBatch } from './publish-batch.ts';

/**
 * A function that publishes until nothing is left (true), or the broker fails (false): then it has waited for a moment,
 * longer with each failure in a row. Logs the first of them. The wait rejects at `stopping`.
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

  return async (client: ClientBase): Promise<boolean> => {
    while (!stopping.aborted) {
      const { found, failure } = broker.isConnected()
        ? await publishBatch(client, broker)
        : { found: 0, failure: new Error('no connection to the broker') };
      if (failure !== null) {
        await afterFailure(failure);
        return false;
      }
      if (failures > 0) logger.info('publishing again');
      failures = 0;
      if (found < batchSize) break;
    }
    return true;
  };
}
