import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createSouk } from '../create-souk.ts';
import { OrderUpdatedDocument } from '../generated.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { orderUpdated: Int }');

/** A gateway whose subscriptions tell `value` once. */
async function startGateway(value: number, port = 0) {
  const http = createServer();
  const server = new WebSocketServer({ server: http, path: '/graphql' });
  useServer(
    {
      schema,
      validate: () => [],
      subscribe: async () =>
        (async function* () {
          yield { data: { orderUpdated: value } };
          await new Promise(() => {});
        })(),
    },
    server,
  );
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    async crash() {
      for (const socket of server.clients) socket.terminate();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

test('a subscription outlives a gateway that crashes and is away for a while', async () => {
  const first = await startGateway(1);
  const { promise: untilRefused, resolve: onRefused } = Promise.withResolvers<void>();
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Only a connection that never opened was refused.
      let opened = false;
      this.addEventListener('open', () => (opened = true));
      this.addEventListener('close', () => opened || onRefused());
    }
  };
  const souk = createSouk({ url: `http://127.0.0.1:${first.port}/graphql` });
  const updates = souk.subscribe(OrderUpdatedDocument, {});
  expect(await updates.next()).toMatchObject({ value: { orderUpdated: 1 } });

  await first.crash();
  const next = updates.next();
  await untilRefused;
  const second = await startGateway(2, first.port);
  expect(await next).toMatchObject({ value: { orderUpdated: 2 } });
  await updates.return?.();
  await souk.close();
  await second.crash();
});
