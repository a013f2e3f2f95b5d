import { type Client, MessageType, stringifyMessage } from 'graphql-ws';
import { createLiveClient } from '../live/create-live-client.ts';
import { type KeptSession, renewalMargin } from './keep-session.ts';
import { SoukError } from './souk-error.ts';

/** Code with which the gateway closes a connection whose access token has ended or was revoked. */
const tokenRefused = 4403;

/** Longest delay a timer can have, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export interface SocketOptions {
  url: string;
  session: KeptSession;
  now: () => number;
  /** Called when a subscription goes on at the present, since what it missed cannot be told. Default: it ends instead. */
  onGap: (() => void) | undefined;
}

/** A connection for subscriptions, made when the first is opened, which speaks for the session as long as that lasts. */
export function connectSocket({ url, session, now, onGap }: SocketOptions): Client {
  /** The access token the connection has. */
  let held: string | null = null;
  /** The one it was refused for, or closed. */
  let refused: string | null = null;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  /** Hands over a fresh token before the one it has ends, so that subscriptions go on. */
  const renewInTime = (socket: WebSocket, soonest: number) => {
    const current = session.current();
    if (!current) return;
    const left = Date.parse(current.accessTokenExpiresAt) - renewalMargin - now();
    const handOver = async () => {
      // When it fails, the connection ends with its token, and is made again with another attempt.
      const fresh = await session.accessToken().catch(() => null);
      if (fresh === null || socket.readyState !== socket.OPEN) return;
      if (fresh !== held) {
        held = fresh;
        socket.send(stringifyMessage({ type: MessageType.Ping, payload: { authorization: `Bearer ${fresh}` } }));
      }
      // To a clock that is ahead every token has ended.
      renewInTime(socket, renewalMargin);
    };
    renewal = setTimeout(handOver, Math.min(Math.max(left, soonest), longestTimer));
  };

  return createLiveClient({
    url: url.replace(/^http/, 'ws'),
    onGap,
    // Also when a session could not be renewed because the gateway did not answer.
    shouldRetry: (cause) => !(cause instanceof SoukError) || cause.code === 'SERVICE_UNAVAILABLE',
    async connectionParams() {
      if (refused !== null && refused === session.current()?.accessToken) await session.renew();
      held = await session.accessToken();
      return held === null ? {} : { authorization: `Bearer ${held}` };
    },
    on: {
      connected: (socket) => renewInTime(socket as WebSocket, 0),
      closed(event) {
        clearTimeout(renewal);
        if ((event as { code?: number }).code === tokenRefused) refused = held;
      },
    },
  });
}
