import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a receiver answers; null for nothing, ever. */
type Reply = { status: number; headers?: Record<string, string>; body?: string } | null;

export interface Receiver extends AsyncDisposable {
  /** Where it listens; what is told of an endpoint comes to its own path. */
  url: string;
  /** What came to a path, the first one first. */
  received(path: string): Received[];
  /** What it answers at a path from now on; by default 200. */
  reply(path: string, reply: (received: Received) => Reply): void;
}

/** A server that is told of events. */
export async function startReceiver(): Promise<Receiver> {
  const all: Received[] = [];
  const replies = new Map<string, (received: Received) => Reply>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const received = { path: request.url ?? '', headers: request.headers, body };
    all.push(received);
    const reply = replies.get(received.path)?.(received);
    if (reply === null) return;
    response.writeHead(reply?.status ?? 200, reply?.headers ?? {}).end(reply?.body ?? 'thanks');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: (path) => all.filter((each) => each.path === path),
    reply: (path, reply) => void replies.set(path, reply),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
