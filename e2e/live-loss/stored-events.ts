import { pino } from 'pino';
import { type AnyEvent, parseEnvelope } from '#packages/event-contract/event-contract.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** An event, and its place in the stream. */
export interface StoredEvent {
  sequence: number;
  event: AnyEvent;
}

/** The events behind a place in the stream, in order. Of what the relay published twice only the first is there. */
export async function readStoredEvents(after: number): Promise<StoredEvent[]> {
  const broker = await connectBroker({ url: testStack().natsUrl, name: 'audit', logger: pino({ level: 'silent' }) });
  try {
    const events = new Map<string, StoredEvent>();
    for await (const message of readStream(broker, eventsStream)) {
      const event = parseEnvelope(message.json());
      if (!events.has(event.id)) events.set(event.id, { sequence: message.seq, event });
    }
    return [...events.values()].filter(({ sequence }) => sequence > after);
  } finally {
    await broker.close();
  }
}

/** The cursor of the present, as the gateway tells it. */
export async function cursorNow(): Promise<string> {
  const response = await fetch(`${testStack().gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }', extensions: { cursor: true } }),
  });
  const { extensions } = (await response.json()) as { extensions?: { cursor?: string } };
  if (extensions?.cursor === undefined) throw new Error('the gateway tells no cursor');
  return extensions.cursor;
}
