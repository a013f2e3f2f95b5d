import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** The places of all events with a subject in the stream, in order. */
export async function streamSequences(subject: string): Promise<number[]> {
  const broker = await connectBroker({ url: testStack().natsUrl, name: 'audit', logger: pino({ level: 'silent' }) });
  try {
    const sequences: number[] = [];
    for await (const message of readStream(broker, eventsStream, { headersOnly: true })) {
      if (message.subject === subject) sequences.push(message.seq);
    }
    return sequences;
  } finally {
    await broker.close();
  }
}
