import { MessageType } from 'graphql-ws';
import { createLiveClient } from '#clients/live/create-live-client.ts';
import type { Following } from './messages.ts';
import type { Recorder } from './recorder.ts';

/**
 * Follows as an application does that uses `clients/live`.
 *
 * @param token the one of the moment
 */
export function followByWebSocket(
  url: string,
  { query, variables, extensions }: Following,
  token: () => string | undefined,
  recorder: Recorder,
): void {
  const client = createLiveClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: () => {
      const now = token();
      return now === undefined ? {} : { authorization: `Bearer ${now}` };
    },
    on: {
      connected: recorder.connected,
      message(message) {
        if (message.type === MessageType.Next) recorder.arrived(message.payload.extensions?.['cursor']);
      },
    },
  });
  client.subscribe<Record<string, unknown>, Record<string, unknown>>(
    { query, variables, extensions },
    { next: recorder.told, error: recorder.over, complete: () => recorder.over('complete') },
  );
}
