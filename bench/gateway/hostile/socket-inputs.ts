import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as documents from './documents.ts';
import type { HostileInput, Outcome, Target } from './hostile-input.ts';

const init = '{"type":"connection_init"}';
const subscribe = (id: string, query: string) => JSON.stringify({ id, type: 'subscribe', payload: { query } });
/** Longest the server may wait for connection_init, in milliseconds. */
const initLimit = 12_000;

/** Inputs over WebSocket (graphql-transport-ws). */
export const socketInputs: HostileInput[] = [
  { name: 'WebSocket: another subprotocol', send: (target) => converse(target, [init], 'soap') },
  { name: 'WebSocket: no subprotocol', send: (target) => converse(target, [init], []) },
  { name: 'WebSocket: no connection_init', limit: initLimit, send: (target) => converse(target, []) },
  { name: 'WebSocket: connection_init twice', send: (target) => converse(target, [init, init]) },
  {
    name: 'WebSocket: subscribe before connection_init',
    send: (target) => converse(target, [subscribe('1', '{ __typename }')]),
  },
  {
    name: 'WebSocket: the same id twice',
    async send(target) {
      const socket = await initialized(target);
      const closed = once(socket, 'close').then(([status, reason]): Outcome => ({ status, code: String(reason) }));
      // A subscription has not ended by itself when the second arrives.
      for (let count = 0; count < 2; count++) {
        socket.send(subscribe('1', 'subscription { orderUpdated(orderId: "order-1") { id status } }'));
      }
      return closed.finally(() => socket.terminate());
    },
  },
  { name: 'WebSocket: garbage', send: (target) => converse(target, ['{"type":']) },
  { name: 'WebSocket: null', send: (target) => converse(target, ['null']) },
  { name: 'WebSocket: unknown type', send: (target) => converse(target, ['{"type":"__proto__"}']) },
  { name: 'WebSocket: binary message', send: (target) => converse(target, [Buffer.alloc(1_000, 0xff)]) },
  { name: 'WebSocket: message of 2 MiB', send: (target) => converse(target, [init, 'x'.repeat(2 ** 21)]) },
  { name: 'WebSocket: 100,000 levels of JSON', send: (target) => converse(target, ['['.repeat(100_000)]) },
  {
    name: 'WebSocket: a frame that is not masked',
    send: (target) => converse(target, [init], undefined, { unmasked: true }),
  },
  refusedOperation('10,000 aliases', documents.aliases(10_000)),
  refusedOperation('2,000 levels', documents.levels(2_000)),
  refusedOperation('100,000 levels', documents.selectionSets(100_000)),
  refusedOperation('fragment bomb, 2^30 fields', documents.fragmentBomb(30)),
  refusedOperation('circular fragments', documents.circularFragments),
  refusedOperation('10,000 duplicate fields', documents.duplicateFields(10_000)),
  refusedOperation('10,000 directives', documents.directives(10_000)),
  refusedOperation('introspection, switched off', '{ __schema { types { name } } }'),
  refusedOperation('a typing error, for suggestions', documents.suggestions),
  {
    name: 'WebSocket: 1,000 operations at once',
    expect: 'either',
    send: (target) =>
      flood(target, 1_000, (index) => subscribe(String(index), '{ variants(first: 20) { id available } }'), 'complete'),
  },
  {
    name: 'WebSocket: 1,000 subscriptions',
    expect: 'either',
    async send(target) {
      const socket = await initialized(target);
      const closed = once(socket, 'close').then(([status, reason]): Outcome => ({ status, code: String(reason) }));
      for (let index = 0; index < 1_000; index++) {
        socket.send(subscribe(String(index), `subscription { orderUpdated(orderId: "order-${index}") { id status } }`));
      }
      const answered = once(socket, 'message').then(([data]): Outcome => {
        const { type, payload } = JSON.parse(String(data));
        return { status: type, code: payload?.[0]?.extensions?.code ?? '' };
      });
      socket.send('{"type":"ping"}');
      return Promise.race([answered, closed]).finally(() => socket.terminate());
    },
  },
  {
    name: 'WebSocket: 10,000 pings',
    expect: 'either',
    send: (target) => flood(target, 10_000, () => '{"type":"ping"}', 'pong'),
  },
  {
    name: 'WebSocket: 500 connections that say nothing',
    limit: initLimit,
    async send(target) {
      const [first] = await Promise.all(Array.from({ length: 500 }, () => converse(target, [])));
      return first ?? { status: 'nothing', code: '' };
    },
  },
];

/** Sends messages one after the other and resolves to how the server closes the connection. */
async function converse(
  target: Target,
  messages: readonly (string | Buffer)[],
  protocol: string | string[] = 'graphql-transport-ws',
  { unmasked = false } = {},
): Promise<Outcome> {
  const socket = connect(target, protocol);
  const closed = new Promise<Outcome>((resolve) => {
    socket.on('close', (code, reason) => resolve({ status: code, code: reason.toString() }));
    // `ws` closes by itself when the server chose no subprotocol, or refused the handshake.
    socket.on('error', (error) => resolve({ status: 'refused', code: error.message }));
  });
  socket.on('open', () => {
    for (const message of messages) socket.send(message, { mask: !unmasked });
  });
  return closed.finally(() => socket.terminate());
}

/** An operation that must be answered with an error. */
function refusedOperation(name: string, query: string): HostileInput {
  return {
    name: `WebSocket: ${name}`,
    async send(target) {
      const socket = await initialized(target);
      socket.send(subscribe('1', query));
      const closed = once(socket, 'close').then(([status, reason]): Outcome => ({ status, code: String(reason) }));
      const answered = once(socket, 'message').then(([data]): Outcome => {
        const { type, payload } = JSON.parse(String(data));
        const errors = type === 'error' ? payload : payload?.errors;
        return { status: type, code: errors?.[0]?.extensions?.code ?? (errors ? 'an error without a code' : '') };
      });
      return Promise.race([answered, closed]).finally(() => socket.terminate());
    },
  };
}

/** Sends many messages at once and waits until each is answered, or the connection is closed. */
async function flood(
  target: Target,
  count: number,
  message: (index: number) => string,
  answer: string,
): Promise<Outcome> {
  const socket = await initialized(target);
  let answers = 0;
  const outcome = new Promise<Outcome>((resolve) => {
    socket.on('close', (status, reason) => resolve({ status, code: String(reason) }));
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data));
      if (type === answer || type === 'error') answers++;
      if (answers === count) resolve({ status: `${answers} answers`, code: '' });
    });
  });
  for (let index = 0; index < count; index++) {
    socket.send(message(index));
    if (index % 100 === 99) await delay(0);
  }
  return outcome.finally(() => socket.terminate());
}

async function initialized(target: Target): Promise<WebSocket> {
  const socket = connect(target, 'graphql-transport-ws');
  await once(socket, 'open');
  const acknowledged = once(socket, 'message');
  socket.send(init);
  await acknowledged;
  return socket;
}

function connect({ url, address }: Target, protocol: string | string[]): WebSocket {
  return new WebSocket(url.replace(/^http/, 'ws'), protocol, { headers: { 'x-forwarded-for': address } });
}
