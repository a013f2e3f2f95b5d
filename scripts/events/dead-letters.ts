import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { type DeadLetter, readDeadLetter } from '#packages/jetstream/dead-letter.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import { deadLettersStream, ensureStreams } from '#packages/jetstream/streams.ts';

/** The dead letters there are, oldest first. */
export async function listDeadLetters(broker: Broker): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  for await (const { letter } of storedDeadLetters(broker, true)) letters.push(letter);
  return letters;
}

/**
 * Publishes the events of dead letters again, in the order they were given up, and deletes the dead letters. `id` null
 * stands for all. An event several consumers gave up is published once: inboxes make it harmless to everybody else.
 * Returns the ids of what it published.
 */
export async function replayDeadLetters(broker: Broker, id: string | null): Promise<string[]> {
  const replayed = new Set<string>();
  for await (const { letter, sequence, data } of storedDeadLetters(broker, false)) {
    if (id !== null && letter.id !== id) continue;
    if (!replayed.has(letter.id)) {
      // Another id than the event's own, which the broker would drop; the same when a replay is interrupted and repeated.
      await broker.js.publish(letter.subject, data, { msgID: `${letter.id}:replay:${sequence}` });
      replayed.add(letter.id);
    }
    await broker.jsm.streams.deleteMessage(deadLettersStream, sequence);
  }
  return [...replayed];
}

async function* storedDeadLetters(broker: Broker, headersOnly: boolean) {
  await ensureStreams(broker);
  for await (const message of readStream(broker, deadLettersStream, { headersOnly })) {
    if (!message.headers) throw new Error(`dead letter ${message.seq} has no headers`);
    yield { letter: readDeadLetter(message.headers), sequence: message.seq, data: message.data };
  }
}
