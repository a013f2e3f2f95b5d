import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Receiver extends AsyncDisposable {
  /** Of an endpoint that answers at once, after five seconds, or never. */
  url(kind: 'healthy' | 'slow' | 'silent', number: number): string;
  /** When healthy endpoints were told of an event, as `performance.now()` has it; a number for each time. */
  told(eventId: string): readonly number[];
  /** How many healthy endpoints were told of an event. */
  endpointsOf(eventId: string): number;
  /** Requests to healthy endpoints so far. */
  requests(): number;
}

/** Every endpoint of a bench, on one server of this process. */
export async function startReceiver(): Promise<Receiver> {
  const times = new Map<string, number[]>();
  const paths = new Map<string, Set<string>>();
  let requests = 0;
  const server = createServer(async (request, response) => {
    request.resume();
    const path = request.url ?? '';
    if (path.startsWith('/silent')) return;
    if (path.startsWith('/slow')) await delay(5_000, undefined, { ref: false });
    else {
      requests += 1;
      const id = String(request.headers['webhook-id']);
      times.set(id, [...(times.get(id) ?? []), performance.now()]);
      paths.set(id, (paths.get(id) ?? new Set()).add(path));
    }
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (kind, number) => `http://127.0.0.1:${port}/${kind}/${number}`,
    told: (id) => times.get(id) ?? [],
    endpointsOf: (id) => paths.get(id)?.size ?? 0,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
