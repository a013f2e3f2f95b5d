import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { createSouk } from '../create-souk.ts';
import { OrderUpdatedDocument } from '../generated.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { orderUpdated: Int }');

const farOff = '2999-01-01T00:00:00.000Z';

interface Access {
  /** Connections with any other token are closed with 4403. */
  acceptedToken: string;
  /** The answer of refreshSession. */
  session: object;
}

/** A gateway whose subscriptions tell `value` once. */
async function startGateway(value: number, port = 0, access?: Access) {
  let renewals = 0;
  const pings = new EventEmitter();
  const http = createServer((_request, response) => {
    renewals++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { refreshSession: access?.session } }));
  });
  const server = new WebSocketServer({ server: http, path: '/graphql' });
  useServer(
    {
      schema,
      validate: () => [],
      onConnect({ connectionParams, extra }) {
        if (!access || connectionParams?.['authorization'] === `Bearer ${access.acceptedToken}`) return;
        extra.socket.close(4403, 'The session was revoked.');
      },
      onPing: ({ extra }, payload) => void pings.emit('ping', payload, extra.socket),
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
    pings,
    renewals: () => renewals,
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

test('a connection whose token was revoked is made again with a new one', async () => {
  const gateway = await startGateway(1, 0, {
    acceptedToken: 'access 2',
    session: {
      __typename: 'Session',
      accessToken: 'access 2',
      accessTokenExpiresAt: farOff,
      refreshToken: 'refresh 2',
    },
  });
  const session = { accessToken: 'access 1', accessTokenExpiresAt: farOff, refreshToken: 'refresh 1' };
  const souk = createSouk({ url: `http://127.0.0.1:${gateway.port}/graphql`, session });
  const updates = souk.subscribe(OrderUpdatedDocument, {});
  expect(await updates.next()).toMatchObject({ value: { orderUpdated: 1 } });
  await updates.return?.();
  await souk.close();
  await gateway.crash();
});

test('a connection is given a fresh token before the one it has ends, and is made again with that one', async () => {
  const access = {
    acceptedToken: 'access 1',
    session: {
      __typename: 'Session',
      accessToken: 'access 2',
      accessTokenExpiresAt: farOff,
      refreshToken: 'refresh 2',
    },
  };
  const gateway = await startGateway(1, 0, access);
  let now = Date.now();
  const souk = createSouk({
    url: `http://127.0.0.1:${gateway.port}/graphql`,
    session: {
      accessToken: 'access 1',
      accessTokenExpiresAt: new Date(now + 31_000).toISOString(),
      refreshToken: 'refresh 1',
    },
    now: () => now,
  });
  const pinged = once(gateway.pings, 'ping');
  const updates = souk.subscribe(OrderUpdatedDocument, {});
  expect(await updates.next()).toMatchObject({ value: { orderUpdated: 1 } });
  now += 2000;
  const [payload, socket] = (await pinged) as [unknown, ServerSocket];
  expect(payload).toEqual({ authorization: 'Bearer access 2' });
  access.acceptedToken = 'access 2';
  socket.terminate();
  expect(await updates.next()).toMatchObject({ value: { orderUpdated: 1 } });
  expect(gateway.renewals()).toBe(1);
  await souk.close();
  await gateway.crash();
});

test('a subscription ends with the reason when its session cannot be renewed', async () => {
  const refusal = { __typename: 'InvalidRefreshToken', code: 'INVALID_REFRESH_TOKEN', message: 'Sign in again.' };
  const gateway = await startGateway(1, 0, { acceptedToken: 'access 2', session: refusal });
  const told: unknown[] = [];
  const souk = createSouk({
    url: `http://127.0.0.1:${gateway.port}/graphql`,
    session: { accessToken: 'access 1', accessTokenExpiresAt: farOff, refreshToken: 'refresh 1' },
    onSession: (session) => told.push(session),
  });
  const updates = souk.subscribe(OrderUpdatedDocument, {});
  await expect(updates.next()).rejects.toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
  expect(told).toEqual([null]);
  await souk.close();
  await gateway.crash();
});
