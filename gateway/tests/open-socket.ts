import { once } from 'node:events';
import WebSocket, { type ClientOptions } from 'ws';
import type { ResponseBody } from './test-gateway.ts';
import { until } from './until.ts';

/** A message of graphql-transport-ws. */
export interface Message {
  type: string;
  id?: string;
  payload?: ResponseBody & Record<string, unknown>;
}

/** A graphql-transport-ws connection without a client library, to say what such a library would not. */
export interface TestSocket extends AsyncDisposable {
  webSocket: WebSocket;
  received: Message[];
  /** How it ended; null while it is open. */
  closed: { code: number; reason: string } | null;
  send(message: object): void;
  /** Sends and waits for the next message of a type. Throws when the connection ends instead. */
  ask(message: object, answer: string): Promise<Message>;
  ended(): Promise<{ code: number; reason: string }>;
}

/** Connects and sends `connection_init`; resolves when that is answered, or refused. */
export async function openSocket(gatewayUrl: string, credentials?: string): Promise<TestSocket> {
  const socket = connectSocket(gatewayUrl);
  await once(socket.webSocket, 'open');
  socket.send({ type: 'connection_init', payload: credentials === undefined ? {} : authorization(credentials) });
  await until('connection_init is answered', () => socket.received.length > 0 || socket.closed !== null);
  return socket;
}

export const authorization = (credentials: string) => ({ authorization: `Bearer ${credentials}` });

/** Connects and sends nothing. */
export function connectSocket(
  gatewayUrl: string,
  subprotocol: string | string[] = 'graphql-transport-ws',
  options: ClientOptions = {},
): TestSocket {
  const webSocket = new WebSocket(gatewayUrl.replace('http', 'ws'), subprotocol, options);
  const socket: TestSocket = {
    webSocket,
    received: [],
    closed: null,
    send: (message) => webSocket.send(JSON.stringify(message)),
    async ask(message, answer) {
      const before = socket.received.length;
      const found = () => socket.received.slice(before).find(({ type }) => type === answer);
      socket.send(message);
      await until(`${answer} arrives`, () => found() !== undefined || socket.closed !== null);
      const arrived = found();
      if (!arrived) throw new Error(`closed with ${JSON.stringify(socket.closed)}`);
      return arrived;
    },
    async ended() {
      await until('the connection is closed', () => socket.closed !== null);
      return socket.closed as { code: number; reason: string };
    },
    async [Symbol.asyncDispose]() {
      webSocket.terminate();
      await until('the connection is closed', () => webSocket.readyState === WebSocket.CLOSED);
    },
  };
  webSocket.on('message', (data) => void socket.received.push(JSON.parse(String(data))));
  webSocket.on('close', (code, reason) => {
    socket.closed = { code, reason: String(reason) };
  });
  return socket;
}
