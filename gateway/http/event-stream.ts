import type { StreamFormat } from './stream-format.ts';

/** After how long clients reconnect, in milliseconds: random between these, so that they do not all come at once. */
const [shortestRetry, longestRetry] = [500, 4_000];

/** Codes of errors after which the same request may succeed. */
const temporary = new Set<unknown>(['SERVICE_UNAVAILABLE', 'CLIENT_TOO_SLOW']);

// A browser drops an event that has no data at all.
const complete = 'event: complete\ndata:\n\n';

/**
 * Server-sent events in the "distinct connections mode" of graphql-sse: a stream for each operation. A browser's
 * `EventSource` keeps the last `id` by itself, and sends it when it reconnects.
 * @see https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode
 */
export function createEventStream(random: () => number): StreamFormat {
  const next = (result: string, cursor: string | null = null) =>
    `${cursor === null ? '' : `id: ${cursor}\n`}event: next\ndata: ${result}\n\n`;
  /** After a temporary error there is no `complete`, so that the client reconnects; browsers go on where they were. */
  const errorsOnly: StreamFormat['failed'] = (errors) =>
    next(JSON.stringify({ errors })) + (temporary.has(errors[0]?.extensions?.['code']) ? '' : complete);

  return {
    contentType: 'text/event-stream; charset=utf-8',
    begin(cursor) {
      const retry = Math.round(shortestRetry + random() * (longestRetry - shortestRetry));
      return `retry: ${retry}\n${cursor === null ? '' : `id: ${cursor}\n`}\n`;
    },
    next,
    refused: errorsOnly,
    failed: errorsOnly,
    complete,
    heartbeat: ':\n\n',
  };
}
