import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { type BrokerRange, readFromBroker } from '../events/read-from-broker.ts';
import { toStoredEvent } from '../events/stored-event.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { revocationLife } from './revocation-list.ts';
import { revocationSources } from './revocation-sources.ts';

export interface ReadPastRevocationsOptions {
  broker: Broker;
  /** Called for each event. */
  onEvent: (event: StreamEvent) => void;
  logger: Logger;
}

/** Events read at a time. */
const batchSize = 1_000;

const retry = { first: 100, most: 2_000 };

/**
 * Reads every revocation that may have ended tokens which have not expired, up to those that the broker has when it is
 * called. Tries until it succeeds; rejects only when the signal is aborted.
 */
export async function readPastRevocations(options: ReadPastRevocationsOptions, signal: AbortSignal): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      await Promise.all(revocationSources.map(({ subject }) => readSource(options, subject, signal)));
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (failures === 1) options.logger.warn({ err: error }, 'reading what was revoked was interrupted');
      await delay(backoff(failures, retry), undefined, { signal });
    }
  }
}

async function readSource({ broker, onEvent }: ReadPastRevocationsOptions, subject: string, signal: AbortSignal) {
  let from: BrokerRange['from'] = { time: Date.now() - revocationLife };
  for (let complete = false; !complete; ) {
    const part = await readFromBroker(broker, { subject, from, most: batchSize }, signal);
    for (const message of part.messages) onEvent(toStoredEvent(message));
    from = { sequence: (part.messages.at(-1)?.seq ?? 0) + 1 };
    complete = part.complete;
  }
}
