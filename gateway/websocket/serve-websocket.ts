import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Closable } from '#packages/service/service.ts';
import { bodyLimit } from '../http/read-body.ts';
import { clientAddressOf } from '../http/request-details.ts';
import { closeCodes, closeSocket } from './close-codes.ts';
import { createKeepAlive } from './keep-alive.ts';
import { openSession, type SessionOptions, type SocketSession } from './socket-session.ts';

export interface WebSocketOptions extends Omit<SessionOptions, keyof typeof defaults> {
  server: Server;
  trustProxy: boolean;
  /** In milliseconds; the defaults unless given. */
  times?: Partial<typeof defaults>;
}

/** In milliseconds. */
const defaults = {
  /** Longest a client may take to send `connection_init`. */
  initialisationTimeout: 3_000,
  /** Between two pings of a client: so long it has to answer. */
  keepAlive: 12_000,
  /** Longest a client that has much to take in may take nothing of it. */
  patience: 60_000,
  /** Within which the connections are closed, one after the other, when the gateway shuts down. */
  drainWindow: 1_000,
};

/** Longest wait for clients to confirm the end of their connections, in milliseconds. */
const goodbyeLimit = 1_000;

/** Subprotocol of WebSocket. */
const protocol = 'graphql-transport-ws';

/** Serves queries, mutations and subscriptions over WebSocket (graphql-transport-ws) at `/graphql`. */
export function serveWebSocket(options: WebSocketOptions): Closable {
  const { server, formatError, trustProxy } = options;
  const times = { ...defaults, ...options.times };
  const sessionOptions: SessionOptions = { ...options, ...times };
  const sessions = new Map<WebSocket, SocketSession>();
  const keepAlive = createKeepAlive(times.keepAlive);
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: bodyLimit,
    perMessageDeflate: false,
    // One message of a client in a turn of the event loop: who sends many at once waits, not the others.
    allowSynchronousEvents: false,
    handleProtocols: (offered) => offered.has(protocol) && protocol,
  });

  sockets.on('connection', (socket, request) => {
    // What it reports is the client's doing, and `ws` has closed the socket with the code for it.
    socket.on('error', ignore);
    if (socket.protocol !== protocol) {
      closeSocket(socket, closeCodes.subprotocolNotAcceptable, 'Subprotocol not acceptable');
      return;
    }
    const client = {
      clientAddress: clientAddressOf(request, trustProxy),
      userAgent: request.headers['user-agent'],
    };
    sessions.set(socket, openSession(socket, request.socket, client, sessionOptions));
    socket.once('close', () => sessions.delete(socket));
    keepAlive.watch(socket);
  });
  sockets.on('error', (error) => void formatError({ message: String(error) }, error));

  return {
    async close() {
      const closed = once(sockets, 'close');
      sockets.close();
      for (const session of sessions.values()) {
        const goodbye = () => session.end(closeCodes.serviceRestart, 'The gateway shuts down: connect again.');
        // The sockets keep the process alive; for those that are gone before there is nothing to do.
        setTimeout(goodbye, Math.random() * times.drainWindow).unref();
      }
      await Promise.race([closed, delay(times.drainWindow + goodbyeLimit, undefined, { ref: false })]);
      for (const socket of sockets.clients) socket.terminate();
      await closed;
      keepAlive.stop();
    },
  };
}

function ignore() {}
