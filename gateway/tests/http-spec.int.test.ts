import { once } from 'node:events';
import { connect } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { Client, request } from 'undici';
import { openSocket } from './open-socket.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway({ corsOrigins: ['https://shop.example', 'localhost'], https: true });
});
afterAll(async () => stack[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const send = (body: string | undefined, headers: Record<string, string> = json, method = 'POST') =>
  fetch(stack.gateway.url, { method, headers, ...(body !== undefined && { body }) });
const ask = (query: string, headers: Record<string, string> = {}) =>
  send(JSON.stringify({ query }), { ...json, ...headers });
const errorOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code, errors[0]?.message];
};
const introspection = '{ __schema { types { name description fields { name description } } } }';

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => stack.gateway.url,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'graphql-require-preflight': '1' } }),
  });
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({
      status: 'ok',
      reason: undefined,
    });
  });
});

describe('a request that is not one', () => {
  test.each([
    ['no JSON', '{"query"', 'not JSON'],
    ['no body', '', 'no body'],
    ['several operations', '[{"query":"{ __typename }"}]', 'Several operations'],
    ['no object', '7', 'JSON object'],
    ['nothing asked', '{}', '`query`'],
    ['a query that is no text', '{"query":{}}', '`query` has to be a string'],
    ['variables that are no object', '{"query":"{ __typename }","variables":[]}', '`variables` has to be an object'],
    ['extensions that are no object', '{"query":"{ __typename }","extensions":1}', '`extensions` has to be an object'],
    ['an operation name that is no text', '{"query":"{ __typename }","operationName":1}', '`operationName`'],
  ])('is refused with its mistake: %s', async (_what, body, message) => {
    expect(await errorOf(await send(body))).toEqual([400, 'BAD_REQUEST', expect.stringContaining(message)]);
  });

  test('is refused when it is not JSON in UTF-8, or compressed in a way that is not served', async () => {
    const body = '{"query":"{ __typename }"}';
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=latin1' },
      { ...json, 'content-encoding': 'compress' },
      { ...json, 'content-encoding': 'gzip, br' },
    ] as Record<string, string>[]) {
      expect((await errorOf(await send(body, headers)))[0]).toBe(415);
    }
    expect((await send(body, { 'content-type': 'application/json; charset="UTF-8"' })).status).toBe(200);
    const unknown = await send(body, { ...json, 'content-encoding': 'compress' });
    expect(unknown.headers.get('accept-encoding')).toBe('gzip, br, zstd, deflate');
  });

  test('is refused when its bytes are no UTF-8, instead of being read as something else', async () => {
    const bytes = Buffer.from('{"query":"{ __typename }","operationName":"\xff"}', 'latin1');
    const answer = await fetch(stack.gateway.url, { method: 'POST', headers: json, body: bytes });
    expect(await errorOf(answer)).toEqual([400, 'BAD_REQUEST', expect.stringContaining('UTF-8')]);
  });

  test('is told which methods and which answers there are', async () => {
    const deleted = await send(undefined, {}, 'DELETE');
    expect([(await errorOf(deleted))[0], deleted.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
    expect((await errorOf(await ask('{ __typename }', { accept: 'text/csv' })))[0]).toBe(406);
  });

  test('changes nothing when its answer could not be sent', async () => {
    const authorization = `Bearer ${await stack.auth.token()}`;
    stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    const mutation = 'mutation { ship(id: "o1") { status } }';
    expect((await errorOf(await ask(mutation, { authorization, accept: 'text/csv' })))[0]).toBe(406);
    expect(stack.graph.orders.get('o1')?.status).toBe('pending');
    expect(await (await ask(mutation, { authorization })).json()).toEqual({ data: { ship: { status: 'shipped' } } });
  });

  test('is told in JSON that no WebSocket is served at its address', async () => {
    const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1');
    socket.write('GET /nothing HTTP/1.1\r\nhost: souk\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 404 [\s\S]*"code":"NOT_FOUND"/);
  });

  test('is told when its headers are too long, or it is none of HTTP', async () => {
    const long = `GET /graphql HTTP/1.1\r\nhost: souk\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`;
    for (const [sent, status] of [
      [long, 431],
      ['no HTTP at all\r\n\r\n', 400],
    ] as const) {
      const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(sent);
      const [head = '', body = ''] = (await readAll(socket)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*application/json`));
      expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
    }
  });

  test('is answered in JSON where its address cannot be read', async () => {
    const client = new Client(new URL(stack.gateway.url).origin);
    const { statusCode, body } = await client.request({ method: 'GET', path: '/%zz' });
    const { errors } = (await body.json()) as { errors: unknown[] };
    await client.close();
    expect([statusCode, errors]).toEqual([400, [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }]]);
  });
});

describe('a request by GET', () => {
  const get = (parameters: Record<string, string>) =>
    fetch(`${stack.gateway.url}?${new URLSearchParams(parameters)}`, { headers: { 'graphql-require-preflight': '1' } });

  test('names no operation when there is nothing behind the name', async () => {
    const answer = await get({ query: '{ __typename }', operationName: '', variables: '', extensions: 'null' });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test.each([
    ['variables', '{', '`variables` is not JSON'],
    ['variables', '[]', '`variables` has to be an object'],
    ['extensions', '"x"', '`extensions` has to be an object'],
  ])('is refused when its %s are %s', async (name, value, message) => {
    const answer = await get({ query: '{ __typename }', [name]: value });
    expect(await errorOf(answer)).toEqual([400, 'BAD_REQUEST', expect.stringContaining(message)]);
  });
});

describe('a request in any form that HTTP allows', () => {
  const answerTo = async (head: string, body = '') => {
    const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`${head}\r\nhost: souk\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    return readAll(socket);
  };
  const type = 'Content-Type: Application/JSON; Charset=UTF-8';

  test.each(['http://souk:4000/graphql', 'HTTPS://souk/graphql/', '/graphql/', '/graphql//?a=b'])(
    'is served at %s',
    async (target) => {
      const answer = await answerTo(`POST ${target} HTTP/1.1\r\n${type}`, '{"query":"{ __typename }"}');
      expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"data":\{"__typename":"Query"\}\}/);
    },
  );

  test.each([
    ['GET http://souk/graphql/?query={__typename} HTTP/1.1\r\ncontent-type: Application/Json', '200'],
    ['GET http://souk/livez HTTP/1.1', '200'],
    ['GET /readyz/ HTTP/1.1', '200'],
    ['GET http://souk HTTP/1.1', '302'],
    ['GET http://souk/graphql HTTP/1.1\r\nAccept: Text/HTML', '200'],
    ['POST http://souk/ingress/order/nobody HTTP/1.1', '404'],
    ['OPTIONS * HTTP/1.1', '404'],
  ])('is routed alike: %s', async (head, status) => {
    expect(await answerTo(head)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('may open a WebSocket with a slash behind the path', async () => {
    await using socket = await openSocket(`${stack.gateway.url}/`);
    expect(socket.received[0]?.type).toBe('connection_ack');
  });

  test('has its `accept` read in any case', async () => {
    const answer = await ask('{ nothing }', { accept: 'Application/JSON' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });

  test('may begin with a byte order mark', async () => {
    expect(await (await send('\ufeff{"query":"{ __typename }"}')).json()).toEqual({ data: { __typename: 'Query' } });
    await using socket = await openSocket(stack.gateway.url);
    socket.webSocket.send('\ufeff{"type":"ping"}');
    await until('the ping is answered', () => socket.received.some(({ type }) => type === 'pong'));
  });
});

describe('a compressed request', () => {
  const post = (bytes: Buffer, encoding: string) =>
    fetch(stack.gateway.url, {
      method: 'POST',
      headers: { ...json, 'content-encoding': encoding },
      body: new Uint8Array(bytes),
    });
  const compressed: [string, (bytes: string) => Buffer][] = [
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', Buffer.from],
  ];

  test.each(compressed)('is decompressed: %s', async (encoding, compress) => {
    const answer = await post(compress('{"query":"{ __typename }"}'), encoding);
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test.each(compressed)('is refused when it becomes too large: %s', async (encoding, compress) => {
    const answer = await post(compress(JSON.stringify({ query: `{ __typename }${' '.repeat(2 ** 20)}` })), encoding);
    expect((await errorOf(answer)).slice(0, 2)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test.each(['gzip', 'br', 'zstd', 'deflate'])('is refused when it is not what it says: %s', async (encoding) => {
    for (const body of ['{"query":"{ __typename }"}', '']) {
      expect(await errorOf(await post(Buffer.from(body), encoding))).toEqual([
        400,
        'BAD_REQUEST',
        expect.stringContaining(`not compressed with ${encoding}`),
      ]);
    }
  });
});

test('a request that offers another protocol is answered in this one', async () => {
  const { hostname, port } = new URL(stack.gateway.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = '{"query":"{ __typename }"}';
  const head = ['POST /graphql HTTP/1.1', 'host: souk', 'connection: upgrade, http2-settings, close', 'upgrade: h2c'];
  const headers = [
    'http2-settings: AAMAAABkAAQAAP__',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  socket.write(`${[...head, ...headers].join('\r\n')}\r\n\r\n${body}`);
  expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"data":\{"__typename":"Query"\}\}/);
});

describe('a query by GET as urql sends it', () => {
  const accept =
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
  const get = async (headers: Record<string, string>) => {
    const { statusCode, body } = await request(`${stack.gateway.url}?query={__typename}`, {
      headers: { accept, ...headers },
    });
    return [statusCode, await body.json()];
  };
  const data = { data: { __typename: 'Query' } };
  const shop = 'https://shop.example';
  const refused = { errors: [expect.objectContaining({ message: expect.stringContaining('CSRF') })] };

  test.each([
    ['a page of its own origin', { 'sec-fetch-site': 'same-origin' }],
    ['a page of an origin on the list', { 'sec-fetch-site': 'cross-site', origin: shop }],
    ['no browser', {}],
  ] as const)('is answered to %s', async (_who, headers) => {
    expect(await get(headers)).toEqual([200, data]);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['an origin that is not on the list', { origin: 'https://evil.example' }],
    ['a frame without an origin', { origin: 'null' }],
    ['an image or a script', { accept: '*/*' }],
    ['a link or a form', { accept: 'application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }],
  ] as const)('is refused to a page of %s', async (_who, headers) => {
    expect(await get(headers)).toEqual([400, refused]);
  });
});

describe('a page of another origin', () => {
  test('may call when it is on the list, and asks before', async () => {
    const origin = 'https://shop.example';
    const preflight = await send(undefined, { origin, 'access-control-request-headers': 'authorization' }, 'OPTIONS');
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
    const answer = await ask('{ __typename }', { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-correlation-id');
  });

  test.each([
    'http://localhost:5173',
    'https://localhost',
    'http://app.localhost:3000',
    'http://127.0.0.1:8080',
    'http://[::1]:1',
  ])('may call where those of this machine may: %s', async (origin) => {
    const preflight = await send(undefined, { origin }, 'OPTIONS');
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test.each([
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://evillocalhost',
    'http://localhost:80@evil.example',
    'http://127.0.0.12',
    'ftp://localhost',
  ])('is not let in when it is not: %s', async (origin) => {
    const answers = [await send(undefined, { origin }, 'OPTIONS'), await ask('{ __typename }', { origin })];
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toContain('origin');
    }
  });
});

describe('an answer', () => {
  test('tells browsers what not to do with it', async () => {
    const others = ['/nothing', '/%zz'].map((path) => fetch(new URL(path, stack.gateway.url)));
    for (const response of [await ask('{ __typename }'), ...(await Promise.all(others))]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
      });
    }
  });

  test.each([
    ['gzip', 'gzip, deflate', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'zstd, gzip', gunzipSync],
    ['zstd', 'gzip;q=0.9, br;q=0.9, zstd', zstdDecompressSync],
    ['zstd', 'Zstd', zstdDecompressSync],
    ['gzip', 'zstd;q=0, br;q=0.5, gzip', gunzipSync],
  ] as const)('is compressed when it is large: %s for %s', async (encoding, accepted, decompress) => {
    const plain = await (await ask(introspection)).text();
    const { headers, body } = await request(stack.gateway.url, {
      method: 'POST',
      headers: { ...json, 'accept-encoding': accepted },
      body: JSON.stringify({ query: introspection }),
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual([encoding, bytes.length]);
    expect(bytes.length).toBeLessThan(plain.length / 3);
    expect(decompress(bytes).toString()).toBe(plain);
  });

  test('is sent as it is when it is small', async () => {
    const { headers } = await ask('{ __typename }', { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBeNull();
  });
});
