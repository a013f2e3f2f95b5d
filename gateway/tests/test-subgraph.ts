import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a subgraph does with a request that has arrived as a whole. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage, body: string) => void;

export const answers =
  (answer: unknown, status = 200): Behaviour =>
  (response) => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };

export const hangs: Behaviour = () => {};

export const resets: Behaviour = (_response, request) => request.socket.resetAndDestroy();

/** Announces more than it sends, and hangs up. */
export const stopsHalfway: Behaviour = (response, request) => {
  response.writeHead(200, { 'content-length': 1_000 }).write('{"data":{"name":', () => request.socket.destroy());
};

/** Sends a little again and again, without an end. */
export const drips: Behaviour = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
};

/** Sends as fast as it is read, without an end. */
export const floods: Behaviour = (response) => {
  response.writeHead(200);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const flow = () => {
    while (!response.destroyed && response.write(chunk));
    response.once('drain', flow);
  };
  flow();
};

export interface TestSubgraph extends AsyncDisposable {
  url: string;
  /** Bodies of the requests to `/graphql`, in order. */
  asked: string[];
  /** What it does from now on. */
  behave(behaviour: Behaviour): void;
  /** The same for `/readyz`. */
  behaveWhenChecked(behaviour: Behaviour): void;
  openConnections(): Promise<number>;
}

/** An HTTP server in the place of a subgraph: ready at first, and otherwise in whatever trouble is wanted. */
export async function startTestSubgraph(behaviour: Behaviour): Promise<TestSubgraph> {
  let current = behaviour;
  let whenChecked: Behaviour = (response) => void response.end('ready');
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/readyz') return void whenChecked(response, request, '');
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push(body);
    current(response, request, body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    behave(next) {
      current = next;
    },
    behaveWhenChecked(next) {
      whenChecked = next;
    },
    openConnections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
