import { setTimeout as delay } from 'node:timers/promises';
import { pauseAfter, pauseBefore } from '#clients/live/reconnect.ts';
import type { Following } from './messages.ts';
import type { Recorder, Result } from './recorder.ts';

/**
 * Follows as a browser's EventSource does, which asks for the same again with the id of the last event, but with a token.
 * @param token the one of the moment
 */
export async function followByEventStream(
  url: string,
  { query, variables, extensions }: Following,
  token: () => string | undefined,
  recorder: Recorder,
): Promise<void> {
  let lastEventId = '';
  for (let failures = 0; ; failures++) {
    let pause = pauseBefore(failures);
    try {
      const now = token();
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...(now !== undefined && { authorization: `Bearer ${now}` }),
          ...(lastEventId !== '' && { 'last-event-id': lastEventId }),
        },
        body: JSON.stringify({ query, variables, extensions }),
      });
      if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
      recorder.connected();
      for await (const event of eventsOf(response.body)) {
        if (event.id !== '') lastEventId = event.id;
        if (event.type !== 'next') continue;
        const result = JSON.parse(event.data) as Result;
        const isEnd = result.extensions?.['cursor'] === undefined;
        if (isEnd) {
          const later = pauseAfter(result.errors as Parameters<typeof pauseAfter>[0], failures, true);
          if (later === null) return recorder.over(result);
          pause = later;
          break;
        }
        failures = 0;
        recorder.arrived(result.extensions?.['cursor']);
        recorder.told(result);
      }
    } catch {
      // Cut off, or nobody listens yet.
    }
    await delay(pause);
  }
}

interface ServerSentEvent {
  type: string;
  id: string;
  data: string;
}

/** Those that are complete; one without data only tells its id. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
      yield { type: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data: fields.get('data') ?? '' };
    }
  }
}
