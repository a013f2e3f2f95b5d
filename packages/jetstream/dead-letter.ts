import type { JsMsg } from '@nats-io/jetstream';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Broker } from './connect-broker.ts';

/** What a dead letter's headers say; its body is the event as it was received. */
export interface DeadLetter {
  /** Id of the event at the broker: what it is replayed by. */
  id: string;
  /** Durable consumer that gave up. */
  consumer: string;
  /** Subject the event was received on. */
  subject: string;
  /** Sequence of the event in its stream. */
  sequence: number;
  /** How often its handler failed; 0 when it could not be read at all. */
  attempts: number;
  error: string;
}

/** Longest error kept, in characters. */
const longestError = 1_000;

/** Stores a dead letter. Throws when the broker does not confirm it. */
export async function publishDeadLetter(
  broker: Broker,
  message: JsMsg,
  { consumer, attempts, error }: { consumer: string; attempts: number; error: unknown },
): Promise<DeadLetter> {
  const letter: DeadLetter = {
    // A replayed event bears `<id>:replay:<n>`.
    id: message.headers?.get('Nats-Msg-Id').split(':')[0] || `sequence-${message.seq}`,
    consumer,
    subject: message.subject,
    sequence: message.seq,
    attempts,
    error: loggableMessage(error).slice(0, longestError),
  };
  const header = headers();
  for (const [key, value] of Object.entries(letter)) header.set(`Dead-Letter-${key}`, String(value));
  await broker.js.publish(`dead-letters.${consumer}`, message.data, {
    headers: header,
    msgID: `${message.info.consumer}:${message.seq}:${message.info.timestampNanos}`,
  });
  return letter;
}

/** Reads the headers `publishDeadLetter` wrote. */
export function readDeadLetter(header: MsgHdrs): DeadLetter {
  const value = (key: keyof DeadLetter) => header.get(`Dead-Letter-${key}`);
  return {
    id: value('id'),
    consumer: value('consumer'),
    subject: value('subject'),
    sequence: Number(value('sequence')),
    attempts: Number(value('attempts')),
    error: value('error'),
  };
}
