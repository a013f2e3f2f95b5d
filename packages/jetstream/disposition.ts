import type { JsMsg } from '@nats-io/jetstream';
import { backoff } from '#packages/sql/backoff.ts';

/** What is to become of a message; times in milliseconds. */
export type Disposition =
  | { kind: 'ack' }
  /** The broker is not to send it again, although it was not handled. */
  | { kind: 'term' }
  /** The broker is to send it again. */
  | { kind: 'nak'; delay: number };

/** The same, or that this process is to try it again, before any later one of its aggregate. */
export type Conclusion = Disposition | { kind: 'retry'; delay: number };

/** Longest time between two deliveries, in milliseconds. */
const longestDelay = 30_000;

/** Has the broker send a message again after `first` milliseconds, or longer when that was tried before. */
export function nakWithBackoff(times: number, first: number): Disposition {
  return { kind: 'nak', delay: backoff(times, { first, most: longestDelay }) };
}

/** Tells the broker what becomes of a message. */
export function settle(message: JsMsg, disposition: Disposition): void {
  switch (disposition.kind) {
    case 'ack':
      message.ack();
      break;
    case 'term':
      // A reason cannot be given: servers before 2.10 do not understand it.
      message.term();
      break;
    case 'nak':
      message.nak(disposition.delay);
      break;
    default:
      disposition satisfies never;
  }
}
