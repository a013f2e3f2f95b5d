import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const epoch = 7;

interface Extensions {
  since?: string;
  initial?: boolean;
}

interface Subscribed {
  socket: WebSocket;
  id: string;
  extensions: Extensions | undefined;
}

/**
 * What the gateway promises of one live query, over a real WebSocket: every message has a cursor, `since` is answered with
 * everything behind it, `initial` with three states first. What happens is a row of numbers from 1.
 */
export interface LiveServer extends AsyncDisposable {
  url: string;
  /** Extensions of each `subscribe`, in order. */
  asked: (Extensions | undefined)[];
  /** Payloads of each `connection_init`, in order. */
  inits: unknown[];
  subscriptions: Set<Subscribed>;
  /** It happens: everybody who is subscribed is told. */
  happen(times?: number): void;
  /** The last of it. */
  happened(): number;
  /** Tells a client something it should not be told: the event with this sequence, again. */
  repeat(sequence: number): void;
  /** It happens, and a part of it cannot be told. */
  happenWithout(errors: readonly object[]): void;
  end(errors: readonly object[]): void;
  /** Does not notice any more what clients of open connections send, such as that they close them. */
  ignoreClients(): void;
  /** Connections break without a word. */
  drop(): void;
  close(code: number, reason?: string): void;
  /** What is decided for each `connection_init` and `subscribe`, if not what the gateway would do. */
  onInit: (payload: unknown) => number | undefined;
  onSubscribe: (subscribed: Subscribed) => readonly object[] | 'drop' | undefined;
  /** Events up to this one cannot be told any more. */
  forget(sequence: number): void;
  /** Of entities whose state is told by `initial`, how many are told before the connection breaks. */
  initialBeforeDrop: number | null;
}

export async function startLiveServer(): Promise<LiveServer> {
  let sequence = 0;
  let forgotten = -1;
  const http = createServer();
  const server = new WebSocketServer({ server: http, path: '/graphql' });
  const subscriptions = new Set<Subscribed>();

  const send = (socket: WebSocket, message: object) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const next = ({ socket, id }: Subscribed, value: unknown, cursor: string, more = {}) =>
    send(socket, { id, type: 'next', payload: { data: { value }, extensions: { cursor, ...more } } });
  const tell = (subscribed: Subscribed, happened: number) => next(subscribed, happened, `${happened}.${epoch}`);

  const begin = (subscribed: Subscribed) => {
    const { since, initial } = subscribed.extensions ?? {};
    const [from = sequence, era = epoch, told = since === undefined && initial ? 0 : 3] =
      (since ?? '').match(/\d+/g)?.map(Number) ?? [];
    if (era !== epoch || from < forgotten) return [{ message: 'too old', extensions: { code: 'CURSOR_EXPIRED' } }];
    for (let count = told + 1; count <= 3; count++) {
      next(subscribed, `state ${count}`, `${from}.${epoch}${count < 3 ? `.${count}` : ''}`, { initial: true });
      if (count === live.initialBeforeDrop) {
        live.initialBeforeDrop = null;
        return 'drop';
      }
    }
    for (let happened = from + 1; happened <= sequence; happened++) tell(subscribed, happened);
    return undefined;
  };

  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { type, id, payload } = JSON.parse(String(data));
      if (type === 'connection_init') {
        live.inits.push(payload);
        const code = live.onInit(payload);
        if (code === undefined) send(socket, { type: 'connection_ack', payload: { cursor: `${sequence}.${epoch}` } });
        else socket.close(code, 'refused');
      }
      if (type === 'subscribe') {
        const subscribed = { socket, id, extensions: payload.extensions };
        live.asked.push(payload.extensions);
        const decided = live.onSubscribe(subscribed) ?? begin(subscribed);
        if (decided === undefined) subscriptions.add(subscribed);
        else if (decided === 'drop') setImmediate(() => socket.terminate());
        else send(socket, { id, type: 'error', payload: decided });
      }
      if (type === 'complete') for (const held of subscriptions) if (held.id === id) subscriptions.delete(held);
    });
    socket.on('close', () => {
      for (const held of subscriptions) if (held.socket === socket) subscriptions.delete(held);
    });
  });

  http.listen(0, '127.0.0.1');
  await once(http, 'listening');

  const live: LiveServer = {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    asked: [],
    inits: [],
    subscriptions,
    happen(times = 1) {
      for (let time = 0; time < times; time++) {
        sequence++;
        for (const subscribed of subscriptions) tell(subscribed, sequence);
      }
    },
    happened: () => sequence,
    repeat(happened) {
      for (const subscribed of subscriptions) tell(subscribed, happened);
    },
    happenWithout(errors) {
      sequence++;
      for (const { socket, id } of subscriptions) {
        const payload = { data: { value: null }, errors, extensions: { cursor: `${sequence}.${epoch}` } };
        send(socket, { id, type: 'next', payload });
      }
    },
    end(errors) {
      for (const subscribed of subscriptions) {
        subscriptions.delete(subscribed);
        send(subscribed.socket, { id: subscribed.id, type: 'error', payload: errors });
      }
    },
    ignoreClients() {
      for (const socket of server.clients) socket.pause();
    },
    drop() {
      for (const socket of server.clients) socket.terminate();
    },
    close(code, reason = '') {
      for (const socket of server.clients) socket.close(code, reason);
    },
    onInit: () => undefined,
    onSubscribe: () => undefined,
    forget(upTo) {
      forgotten = upTo;
    },
    initialBeforeDrop: null,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      server.close();
      http.close();
      await once(http, 'close');
    },
  };
  return live;
}
