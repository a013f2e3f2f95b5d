import type { Broker } from './connect-broker.ts';

/** How far a durable consumer is. */
export interface ConsumerState {
  /** When its stream was created, in milliseconds since 1970. */
  epoch: number;
  /** Sequence up to which every event is handled. */
  handledUpTo: number;
  /** The last sequence that was delivered. */
  delivered: number;
  /** Events that were delivered and are not handled. */
  unsettled: number;
  /** Events that were not delivered. */
  pending: number;
}

/** Asks the broker. Null when it does not answer, or there is no such consumer. */
export async function readConsumerState(
  { jsm }: Pick<Broker, 'jsm'>,
  stream: string,
  consumer: string,
): Promise<ConsumerState | null> {
  try {
    const info = await jsm.consumers.info(stream, consumer);
    // Afterwards: a stream that is the same now was the same then.
    const { created } = await jsm.streams.info(stream);
    return {
      epoch: Date.parse(created),
      handledUpTo: info.ack_floor.stream_seq,
      delivered: info.delivered.stream_seq,
      unsettled: info.num_ack_pending,
      pending: info.num_pending,
    };
  } catch {
    return null;
  }
}

/**
 * Whether a consumer is so far behind that it has not even been given the event that was waited for in vain before, by its
 * sequence: then a later one takes longer still.
 */
export const isFarBehind = ({ delivered, pending }: ConsumerState, inVain: number): boolean =>
  pending > 0 && delivered < inVain;

/**
 * Whether a consumer that was waited for in vain when it stood at `before` need not be waited for until it has handled the event
 * with this sequence: it has not moved, or only events that it did not handle then are not handled now, because they wait for
 * others or fail.
 */
export function isStuck(state: ConsumerState, before: ConsumerState, sequence: number): boolean {
  if (state.handledUpTo !== before.handledUpTo) return false;
  const stalled = before.pending > 0 && state.delivered === before.delivered;
  return stalled || (state.delivered >= sequence && state.unsettled <= before.unsettled);
}
