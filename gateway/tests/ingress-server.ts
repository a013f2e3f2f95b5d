import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { createIngressLimits } from '../ingress/ingress-limits.ts';
import type { IngressTarget } from '../ingress/ingress-path.ts';
import { serveIngress } from '../ingress/serve-ingress.ts';
import { createErrorFormatter } from '../request/errors.ts';
import { createSubgraphClient } from '../subgraphs/subgraph-client.ts';
import { defaultSubgraphLimits } from '../subgraphs/subgraph-limits.ts';
import { type IngressUpstream, startIngressUpstream } from './ingress-upstream.ts';
import { nobody } from './socket-server.ts';

export interface IngressServer extends AsyncDisposable {
  origin: string;
  upstream: IngressUpstream;
  log: Record<string, unknown>[];
  answered: { target: IngressTarget | null; status: number }[];
  /** Calls `shop/bank`. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<Response>;
  /** Sends text as it is; resolves to all that comes back until the connection ends. */
  sendRaw(text: string): { socket: Socket; received: Promise<string> };
}

/** The gateway's side of calls from outside, in front of the subgraph `shop`. Nothing is counted by the minute. */
export async function startIngressServer({ timeout = 2_000, bodyTimeout = 1_000 } = {}): Promise<IngressServer> {
  const upstream = await startIngressUpstream();
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void log.push(JSON.parse(line)) });
  const client = createSubgraphClient({
    name: 'shop',
    url: upstream.url,
    limits: { ...defaultSubgraphLimits, timeout },
    observer: { onBreaker() {}, onRequest() {}, onRetry() {}, onRejection() {} },
    anonymousCaller: nobody,
  });
  const answered: IngressServer['answered'] = [];
  const rates = { calls: 0, refusals: 0 };
  const server = createServer(
    serveIngress({
      subgraphs: { find: (name) => (name === 'shop' ? client : undefined) },
      // Without rates there is nothing to tell other gateways.
      limits: createIngressLimits({ rates, broker: undefined as unknown as Broker, logger }),
      anonymousCaller: nobody,
      onAnswered: (target, status) => void answered.push({ target, status }),
      bodyTimeout,
      formatError: createErrorFormatter(logger),
      trustProxy: false,
      headers: {},
      isClosing: () => false,
    }),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    upstream,
    log,
    answered,
    post: (body, headers = {}) =>
      fetch(`${origin}/ingress/shop/bank`, { method: 'POST', headers, body: Buffer.from(body) }),
    sendRaw(text) {
      const socket = connect(port, '127.0.0.1');
      socket.write(text);
      let all = '';
      socket.on('data', (chunk) => {
        all += chunk;
      });
      // The server may hang up on what is still being sent.
      socket.on('error', () => {});
      return { socket, received: once(socket, 'close').then(() => all) };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await client.close();
      await upstream[Symbol.asyncDispose]();
    },
  };
}
