import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectSocket, openSocket } from './open-socket.ts';
import { openRawSocket } from './raw-socket.ts';
import { seededRandom } from './seeded-random.ts';
import { type SocketServer, startSocketServer } from './socket-server.ts';
import { until } from './until.ts';

let server: SocketServer;
beforeAll(async () => {
  server = await startSocketServer();
});
afterAll(async () => server[Symbol.asyncDispose]());

const text = 1;
const binary = 2;
const init = '{"type":"connection_init"}';
const nested = (open: string, close: string, levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;

/** Rows of a table of tests, named by their beginnings. */
const named = (values: string[]) => values.map((value) => [JSON.stringify(value).slice(0, 60), value] as const);

/** Sends text after `connection_init` and resolves to how the server closes. */
async function closeOf(message: string) {
  await using socket = await openSocket(server.url);
  socket.webSocket.send(message);
  // Not before that is the socket disposed of.
  return await socket.ended();
}

test.each(['', 'graphql-ws', 'graphql-TransPort-ws', 'graphql-transport-wsnah', 'soap, graphql-ws'])(
  'the subprotocol %j is closed with 4406',
  async (subprotocols) => {
    await using socket = await openRawSocket(server.url, subprotocols);
    expect(await socket.closeCode()).toBe(4406);
  },
);

describe('a message that is none is closed with 4400:', () => {
  const messages = [
    '',
    'garbage',
    '{"type":',
    'null',
    '7',
    '"ping"',
    '[]',
    '{}',
    '{"type":null}',
    '{"type":"__proto__"}',
    '{"type":"connection_ack"}',
    '{"type":"next","id":"1","payload":{}}',
    '{"type":["ping"]}',
    '{"type":"ping","payload":1}',
    '{"type":"pong","payload":[]}',
    '{"type":"connection_init","payload":"token"}',
    '{"type":"complete"}',
    '{"type":"complete","id":""}',
    '{"type":"complete","id":{}}',
    '{"type":"subscribe","payload":{"query":"{ a }"}}',
    '{"type":"subscribe","id":"","payload":{"query":"{ a }"}}',
    '{"type":"subscribe","id":1,"payload":{"query":"{ a }"}}',
    `{"type":"subscribe","id":"${'x'.repeat(1_001)}","payload":{"query":"{ a }"}}`,
    '{"type":"subscribe","id":"1"}',
    '{"type":"subscribe","id":"1","payload":"{ a }"}',
    '{"type":"subscribe","id":"1","payload":{}}',
    '{"type":"subscribe","id":"1","payload":{"query":1}}',
    '{"type":"subscribe","id":"1","payload":{"query":"","operationName":1}}',
    '{"type":"subscribe","id":"1","payload":{"query":"","variables":[]}}',
    '{"type":"subscribe","id":"1","payload":{"query":"","extensions":"x"}}',
    nested('[', ']', 200_000),
    '['.repeat(1_000_000),
    `{"type":"ping","payload":${nested('{"a":', '}', 150_000)}}`,
  ];
  test.each(named(messages))('%s', async (_name, message) => {
    const { code, reason } = await closeOf(message);
    expect([code, reason]).toEqual([4400, expect.stringMatching(/^Invalid message received: ./)]);
    expect(server.reported).toEqual([]);
  });

  test('a binary frame', async () => {
    await using socket = await openRawSocket(server.url);
    socket.sendFrame(binary, init);
    expect(await socket.closeCode()).toBe(4400);
  });
});

describe('what breaks the WebSocket protocol is closed with its code:', () => {
  test.each([
    ['text that is not UTF-8', 1007, (raw: Raw) => raw.sendFrame(text, Uint8Array.of(0xff, 0xfe))],
    ['a message of 2 MiB', 1009, (raw: Raw) => raw.sendFrame(text, 'x'.repeat(2 ** 21))],
    ['a frame that is not masked', 1002, (raw: Raw) => raw.socket.write(Uint8Array.of(0x81, 2, 0x7b, 0x7d))],
    ['an unknown opcode', 1002, (raw: Raw) => raw.sendFrame(5, init)],
    ['a continuation of nothing', 1002, (raw: Raw) => raw.sendFrame(0, init)],
    ['a ping of 1,000 bytes', 1002, (raw: Raw) => raw.sendFrame(9, 'x'.repeat(1_000))],
    ['100,000 fragments', 1008, (raw: Raw) => fragments(raw, 100_000)],
  ])('%s', async (_what, code, send) => {
    await using raw = await openRawSocket(server.url);
    send(raw);
    expect(await raw.closeCode()).toBe(code);
  });
});

type Raw = Awaited<ReturnType<typeof openRawSocket>>;

function fragments({ socket, sendFrame }: Raw, count: number) {
  sendFrame(text, ' ', { last: false });
  socket.write(Buffer.concat(Array.from({ length: count }, () => Buffer.of(0, 0x81, 0, 0, 0, 0, 0x20))));
}

const ids = ['__proto__', 'constructor', 'toString', 'x'.repeat(1_000), '\u2028"\\', '\ud800', '😀', 'é'.repeat(99)];
test.each(named(ids))('the id %s is one like any other', async (_name, id) => {
  await using socket = await openSocket(server.url);
  const answer = await socket.ask({ id, type: 'subscribe', payload: { query: '{ a }' } }, 'complete');
  expect(answer).toEqual({ id, type: 'complete' });
  socket.send({ id, type: 'subscribe', payload: { query: 'subscription' } });
  socket.send({ id, type: 'subscribe', payload: { query: 'subscription' } });
  const { code, reason } = await socket.ended();
  expect(code).toBe(4409);
  expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});

test('thousands of messages at once hold nobody else up, and none is lost', async () => {
  await using flood = await openSocket(server.url);
  await using other = await openSocket(server.url);
  const count = 5_000;
  for (let id = 0; id < count; id++) {
    flood.send({ id: String(id), type: 'subscribe', payload: { query: id % 2 ? 'subscription' : '{ a }' } });
  }
  await other.ask({ type: 'ping' }, 'pong');
  expect(flood.received.length).toBeLessThan(count / 2);
  const answered = () => new Set(flood.received.map(({ id }) => id)).size;
  // All but the fifty live queries that are open.
  await until('every message is answered', () => answered() === 1 + count - 50);
});

test('no bytes do harm', async () => {
  const { below, chance, pick } = seededRandom(20_261_121);
  const pieces = [
    '{',
    '}',
    '"type"',
    ':',
    '"subscribe"',
    '"id"',
    '"1"',
    ',',
    '"payload"',
    '{"query":"q"}',
    '[',
    ' ',
    '\\',
  ];
  const soup = () => Array.from({ length: below(20) }, () => pick(pieces)).join('');
  for (let round = 0; round < 200; round++) {
    await using raw = await openRawSocket(server.url);
    if (chance(70)) raw.sendFrame(text, init);
    for (let frame = below(5); frame >= 0; frame--) {
      if (chance(40)) raw.socket.write(Uint8Array.from({ length: below(200) }, () => below(256)));
      else raw.sendFrame(chance(80) ? text : below(16), soup(), { last: chance(80) });
    }
    if (chance(50)) raw.socket.end();
  }
  expect(server.reported.filter((error) => !(error instanceof Error && error.name === 'GraphQLError'))).toEqual([]);
  await using socket = connectSocket(server.url);
  await until('it is open', () => socket.webSocket.readyState === socket.webSocket.OPEN);
  expect(await socket.ask({ type: 'connection_init' }, 'connection_ack')).toBeDefined();
});

test('all of that leaves no live query open', async () => {
  await until('all are closed', () => server.live.every(({ closed }) => closed));
  expect(server.live.length).toBeGreaterThan(50);
});
