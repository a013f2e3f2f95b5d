import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type IngressServer, startIngressServer } from './ingress-server.ts';
import { answersCall } from './ingress-upstream.ts';
import { until } from './until.ts';

let server: IngressServer;
beforeEach(async () => {
  server = await startIngressServer();
});
afterEach(async () => server[Symbol.asyncDispose]());

const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
};
const head = (...lines: string[]) =>
  `${['POST /ingress/shop/bank HTTP/1.1', 'host: shop', ...lines].join('\r\n')}\r\n\r\n`;

describe('a call from outside', () => {
  test('is passed on byte by byte, with its headers under a prefix', async () => {
    const body = Buffer.from([0, 0xff, 0xfe, 0x0d, 0x0a, 0x80]);
    const response = await server.post(body, {
      'content-type': 'text/strange; charset=none',
      'webhook-signature': 'v1,abc= v1,def=',
      'x-correlation-id': 'delivery-7',
    });
    expect([response.status, await response.json()]).toEqual([200, { message: 'Accepted.' }]);
    expect(response.headers.get('x-correlation-id')).toBe('delivery-7');
    const [call] = server.upstream.calls;
    expect(call?.url).toBe('/ingress/bank');
    expect(call?.body.equals(body)).toBe(true);
    expect(call?.headers).toMatchObject({
      'x-ingress-content-type': ['text/strange; charset=none'],
      'x-ingress-webhook-signature': ['v1,abc= v1,def='],
      'x-correlation-id': ['delivery-7'],
      'x-client-address': ['127.0.0.1'],
    });
  });

  test('cannot set the headers that the gateway sets', async () => {
    await server.post('{}', {
      authorization: 'Bearer forged',
      'x-client-address': '10.0.0.1',
      'x-ingress-webhook-id': 'forged',
      cookie: 'a=b',
    });
    const headers = server.upstream.calls[0]?.headers;
    expect(headers?.['authorization']).toEqual([expect.not.stringContaining('forged')]);
    expect(headers?.['x-client-address']).toEqual(['127.0.0.1']);
    expect(headers?.['x-ingress-webhook-id']).toBeUndefined();
    expect(headers?.['x-ingress-authorization']).toEqual(['Bearer forged']);
  });

  test('keeps headers that are there twice apart, and those of the connection to itself', async () => {
    const { socket, received } = server.sendRaw(
      `${head('webhook-signature: v1,a', 'Webhook-Signature: v1,b', 'connection: close, x-hop', 'x-hop: 1', 'te: trailers', 'content-length: 2')}{}`,
    );
    expect(await received).toContain('200 OK');
    socket.destroy();
    const names = Object.keys(server.upstream.calls[0]?.headers ?? {}).filter((name) => name.startsWith('x-ingress-'));
    expect(names.sort()).toEqual(['x-ingress-host', 'x-ingress-webhook-signature']);
    expect(server.upstream.calls[0]?.headers['x-ingress-webhook-signature']).toEqual(['v1,a', 'v1,b']);
  });

  test('needs nothing that GraphQL asks of browsers, and gets nothing of it', async () => {
    const response = await server.post('a=b', { origin: 'https://evil.test', 'content-type': 'text/plain' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    [400, 'BAD_REQUEST'],
    [401, 'UNAUTHENTICATED'],
    [404, 'NOT_FOUND'],
    [409, 'CONFLICT'],
    [503, 'SERVICE_UNAVAILABLE'],
  ])('is told the %i of the subgraph', async (status, code) => {
    server.upstream.behave(answersCall(status, 'Said\r\nso\u0007.'));
    const response = await server.post('{}');
    expect(await response.json()).toEqual({ errors: [{ message: 'Said so .', extensions: { code } }] });
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, status === 503 ? '5' : null]);
  });

  test('is told the trace id of what went wrong', async () => {
    const traceId = '0199f0a0-0000-7000-8000-000000000000';
    server.upstream.behave(answersCall(500, 'Oh.', { traceId }));
    expect(await (await server.post('{}')).json()).toEqual({
      errors: [{ message: 'Oh.', extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }],
    });
  });

  test('gets no more of what the subgraph says than a line', async () => {
    server.upstream.behave(answersCall(401, 'x'.repeat(10_000)));
    const { errors } = (await (await server.post('{}')).json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toHaveLength(300);
  });

  test.each<[string, Parameters<IngressServer['upstream']['behave']>[0]]>([
    ['something else', (response) => void response.writeHead(200).end('<html>')],
    ['a status of its own', answersCall(302)],
    ['another status than it says', (response) => void response.writeHead(200).end('{"status":401,"message":""}')],
    ['more than is read', (response) => void response.writeHead(200).end('x'.repeat(100_000))],
  ])('is never accepted by %s', async (_what, behaviour) => {
    server.upstream.behave(behaviour);
    expect((await server.post('{}')).status).toBeGreaterThanOrEqual(500);
  });

  test('is to be repeated when the subgraph is down, breaks off or does not answer in time', async () => {
    await server.post('{}');
    const expectRepeat = async () => {
      const response = await server.post('{}');
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await codeOf(response)).toEqual([503, 'SERVICE_UNAVAILABLE']);
    };
    server.upstream.behave((response) => void response.socket?.resetAndDestroy());
    await expectRepeat();
    server.upstream.behave(() => {});
    await expectRepeat();
    await server.upstream[Symbol.asyncDispose]();
    await expectRepeat();
  });
});

describe('where calls go', () => {
  test.each([
    '/ingress/nowhere/bank',
    '/ingress/shop/other',
    '/ingress/shop',
    '/ingress/shop/',
    '/ingress//bank',
    '/ingress/shop/bank/more',
    '/ingress/SHOP/bank',
    '/ingress/shop/..%2f..%2fgraphql',
    '/ingress/__proto__/constructor',
    `/ingress/shop/${'a'.repeat(500)}`,
  ])('is nowhere at %s', async (path) => {
    const response = await fetch(`${server.origin}${path}`, { method: 'POST', body: '{}' });
    expect(await codeOf(response)).toEqual([404, 'NOT_FOUND']);
    expect(server.upstream.calls).toEqual([]);
    expect(server.answered).toEqual([{ target: null, status: 404 }]);
  });

  test('is not asked of the subgraph for each name that somebody makes up, but once a second at most', async () => {
    const begun = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        fetch(`${server.origin}/ingress/shop/made-up-${index}`, { method: 'POST', body: '{}' }),
      ),
    );
    expect(answers.every(({ status }) => status === 404)).toBe(true);
    const seconds = Math.floor((performance.now() - begun) / 1_000);
    expect(server.upstream.listed()).toBeGreaterThanOrEqual(1);
    expect(server.upstream.listed()).toBeLessThanOrEqual(1 + seconds);
  });

  test('is learnt when there is a new source, and told by the subgraph when one is gone', async () => {
    await server.post('{}');
    server.upstream.have(['carrier']);
    await until('the new source is known', async () => {
      const response = await fetch(`${server.origin}/ingress/shop/carrier`, { method: 'POST', body: '{}' });
      return response.status === 200;
    });
    expect(await codeOf(await server.post('{}'))).toEqual([404, 'NOT_FOUND']);
  });

  test('is not known of a subgraph that says no names', async () => {
    server.upstream.have('{"sources":["../graphql"]}');
    expect(await codeOf(await server.post('{}'))).toEqual([503, 'SERVICE_UNAVAILABLE']);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('takes no %s', async (method) => {
    const response = await fetch(`${server.origin}/ingress/shop/bank`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('the URL of a call in a browser', () => {
  test.each(['GET', 'HEAD'])(
    'leads by %s to the page of the source, and the subgraph hears nothing',
    async (method) => {
      server.upstream.have(['bank'], { bank: 'https://shop.test/account/page?lang=de' });
      const url = `${server.origin}/ingress/shop/bank?token=a%2Bb&x=%0d%0a`;
      const response = await fetch(url, { method, redirect: 'manual' });
      const leadsTo = 'https://shop.test/account/page?lang=de#token=a%2Bb&x=%0D%0A';
      expect([response.status, response.headers.get('location')]).toEqual([303, leadsTo]);
      expect(server.upstream.calls).toEqual([]);
    },
  );

  test('is passed on with its query when it is called', async () => {
    await fetch(`${server.origin}/ingress/shop/bank?token=a%2Bb?c`, { method: 'POST', body: 'x' });
    expect(server.upstream.calls[0]?.url).toBe('/ingress/bank?token=a%2Bb?c');
  });
});

describe('a call that is too much', () => {
  const limit = 1024 * 1024;

  test('is one whose body is too large, whether it says so or not', async () => {
    expect((await server.post(Buffer.alloc(limit))).status).toBe(200);
    expect(await codeOf(await server.post(Buffer.alloc(limit + 1)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const chunked = new Blob([Buffer.alloc(limit + 1)]).stream();
    const request = { method: 'POST', body: chunked, duplex: 'half' } as RequestInit;
    expect((await fetch(`${server.origin}/ingress/shop/bank`, request)).status).toBe(413);
    expect(server.upstream.calls).toHaveLength(1);
  });

  test('is one with too many headers, or too long ones', async () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`x-${index}`, 'a']));
    expect((await server.post('{}', many)).status).toBe(431);
    expect((await server.post('{}', { 'x-long': 'a'.repeat(9_000) })).status).toBe(431);
    expect((await server.post('{}', { 'x-fits': 'a'.repeat(7_500) })).status).toBe(200);
  });

  test('is one that is compressed', async () => {
    expect((await server.post('{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('is one whose body does not arrive', async () => {
    await using slow = await startIngressServer({ bodyTimeout: 50 });
    const { received } = slow.sendRaw(`${head('content-length: 100')}{`);
    expect(await received).toMatch(/^HTTP\/1.1 408 [\s\S]*connection: close[\s\S]*too long to arrive/i);
    expect(slow.upstream.calls).toEqual([]);
  });

  test.each([
    ['says that it is longer than it is', `${head('content-length: 10')}{}`],
    ['ends within a chunk', `${head('transfer-encoding: chunked')}5\r\n{}`],
  ])('is never one that %s', async (_what, text) => {
    const { socket } = server.sendRaw(text);
    socket.end();
    await until('it was given up', () => server.answered.length === 1);
    expect(server.answered[0]?.status).toBe(400);
    expect(server.upstream.calls).toEqual([]);
  });

  test.each([
    ['two lengths', `${head('content-length: 2', 'content-length: 3')}{}`],
    ['a length and chunks', `${head('content-length: 2', 'transfer-encoding: chunked')}0\r\n\r\n`],
    ['a line break in a header', `${head('webhook-id: a\rx-injected: b', 'content-length: 2')}{}`],
  ])('is no request when it has %s', async (_what, text) => {
    const { received } = server.sendRaw(text);
    expect(await received).toMatch(/^HTTP\/1.1 400 /);
    expect(server.upstream.calls).toEqual([]);
  });

  test('is one of many of the same network at a time', async () => {
    server.upstream.behave(() => {});
    await using flooded = await startIngressServer({ timeout: 30_000 });
    flooded.upstream.behave(() => {});
    const hanging = new AbortController();
    const call = () =>
      fetch(`${flooded.origin}/ingress/shop/bank`, { method: 'POST', body: '{}', signal: hanging.signal });
    const all = Array.from({ length: 64 }, () => call().catch(() => null));
    await until('the subgraph is busy', () => flooded.upstream.calls.length === 16);
    const response = await call();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '5']);
    hanging.abort();
    await Promise.all(all);
  });
});
