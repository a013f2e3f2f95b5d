import type { JsMsg } from '@nats-io/jetstream';
import type { Broker } from './connect-broker.ts';

/**
 * Every message a stream holds at this moment, in order. Acknowledges nothing and disturbs no consumer.
 * With `headersOnly` the bodies are left at the broker. Throws when there is no such stream.
 */
export async function* readStream(
  broker: Broker,
  stream: string,
  { headersOnly = false }: { headersOnly?: boolean } = {},
): AsyncGenerator<JsMsg> {
  const { state } = await broker.jsm.streams.info(stream);
  if (state.messages === 0) return;
  const consumer = await broker.js.consumers.get(stream, { headers_only: headersOnly });
  const messages = await consumer.consume({ max_messages: 1_000 });
  try {
    for await (const message of messages) {
      if (message.seq <= state.last_seq) yield message;
      if (message.seq >= state.last_seq || message.info.pending === 0) return;
    }
  } finally {
    await messages.close();
    await consumer.delete();
  }
}
