import type { StreamFormat } from './stream-format.ts';

/** After how long clients connect again, in milliseconds: of many that were cut off at once, not all at once. */
const [shortestRetry, longestRetry] = [500, 4_000];

/** Errors of a moment. `CLIENT_TOO_SLOW` ends what a client has fallen too far behind in. */
const temporary = new Set<unknown>(['SERVICE_UNAVAILABLE', 'CLIENT_TOO_SLOW']);

// A browser drops an event that has no data at all.
const complete = 'event: complete\ndata:\n\n';

/**
 * Server-sent events as graphql-sse has them in its "distinct connections mode": a stream for each operation. What a
 * browser's `EventSource` does by itself is made use of: it keeps the last `id`, and sends it when it connects again.
 * @see https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode
 */
export function createEventStream(random: () => number): StreamFormat {
  const next = (result: string, cursor: string | null = null) =>
    `${cursor === null ? '' : `id: ${cursor}\n`}event: next\ndata: ${result}\n\n`;
  /** Who could be served in a moment is not told that it is over, and so comes back: browsers, where they were. */
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
