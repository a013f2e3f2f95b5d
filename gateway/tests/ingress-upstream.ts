import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as the subgraph got it. */
export interface PassedOn {
  url: string;
  headers: IncomingMessage['headersDistinct'];
  body: Buffer;
}

export interface IngressUpstream extends AsyncDisposable {
  url: string;
  /** Calls that arrived as a whole, in order. */
  calls: PassedOn[];
  /** How often it was asked for the names of its sources. */
  listed(): number;
  /** What it answers calls with from now on. */
  behave(behaviour: (response: ServerResponse) => void): void;
  /** Its sources from now on; an answer in their place when it is a text. */
  have(sources: string[] | string, pages?: Record<string, string>): void;
}

export const answersCall =
  (status: number, message = 'Fine.', more: object = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status, message, ...more }));
  };

/** A server that takes calls from outside as a subgraph does, for the source `bank` at first. */
export async function startIngressUpstream(): Promise<IngressUpstream> {
  let behaviour: (response: ServerResponse) => void = answersCall(200, 'Accepted.');
  let list = JSON.stringify({ sources: ['bank'] });
  let listed = 0;
  const calls: PassedOn[] = [];
  const server = createServer(async (request, response) => {
    const { url = '', headersDistinct: headers } = request;
    if (url === '/readyz') return void response.end('ready');
    if (url === '/ingress' && request.method === 'GET') {
      listed++;
      return void response.end(list);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    calls.push({ url, headers, body: Buffer.concat(chunks) });
    behaviour(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    calls,
    listed: () => listed,
    behave(next) {
      behaviour = next;
    },
    have(sources, pages) {
      list = typeof sources === 'string' ? sources : JSON.stringify({ sources, pages });
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
