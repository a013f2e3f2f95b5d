import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Closable } from '#packages/service/service.ts';
import { acceptedLanguages } from '../request/accepted-languages.ts';
import { bodyLimit } from '../request/read-body.ts';
import { clientAddressOf } from '../request/request-details.ts';
import { closeSocket, registeredCodes } from './close-socket.ts';
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
  /** Between two pings of a client: the time it has to answer. */
  keepAlive: 12_000,
  /** Longest a congested client may take in nothing. */
  stallTimeout: 60_000,
  /** Within which the connections are closed, each at a random moment, when the gateway shuts down. */
  closeWindow: 1_000,
};

/** Longest wait for clients to confirm the end of their connections, in milliseconds. */
const closeTimeout = 1_000;

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
    // One message of a client in a turn of the event loop: a client that sends many at once does not hold up the others.
    allowSynchronousEvents: false,
    handleProtocols,
  });

  sockets.on('connection', (socket, request) => {
    // Errors here are the client's doing, and `ws` has closed the socket with the code for them.
    socket.on('error', ignore);
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      closeSocket(socket, CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
      return;
    }
    const client = {
      clientAddress: clientAddressOf(request, trustProxy),
      userAgent: request.headers['user-agent'],
      languages: acceptedLanguages(request.headers['accept-language']),
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
        const end = () => session.end(registeredCodes.serviceRestart, 'The gateway shuts down: connect again.');
        // Open sockets keep the process alive, so the timer need not.
        setTimeout(end, Math.random() * times.closeWindow).unref();
      }
      await Promise.race([closed, delay(times.closeWindow + closeTimeout, undefined, { ref: false })]);
      for (const socket of sockets.clients) socket.terminate();
      await closed;
      keepAlive.stop();
    },
  };
}

function ignore() {}
