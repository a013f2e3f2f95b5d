import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from 'undici';
import { createGuardedAgent, type GuardedAgentOptions } from '../guarded-agent.ts';
import type { Reach } from '../may-reach.ts';
import { postBounded } from '../post-bounded.ts';

let server: Server;
let port: number;
let answer: RequestListener;
let requests: number;
let agent: Agent;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => agent.destroy());
afterAll(() => void server.close());

const never = new AbortController().signal;

/** Posts to a host, whose name is found at these addresses. */
function post(
  host: string,
  { reach = 'private', addresses = [] as string[], timeout = 5_000, mostBytes = 1_000 } = {},
) {
  requests = 0;
  const resolve = async () => addresses;
  const options: GuardedAgentOptions = { reach: reach as Reach, connectTimeout: 1_000, resolve };
  agent = createGuardedAgent(options);
  const request = {
    url: `http://${host}:${port}/hook?a=b`,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  };
  return postBounded(agent, request, { timeout, mostBytes, stop: never });
}

describe('who is connected to', () => {
  test.each([
    ['a private address', '127.0.0.1', []],
    ['a mapped address', '[::ffff:127.0.0.1]', []],
    ['a name of a private address', 'rebound.example.com', ['127.0.0.1']],
    ['a name of a mapped address', 'rebound.example.com', ['::ffff:127.0.0.1']],
    ['a name of a public address and a private one', 'rebound.example.com', ['93.184.216.34', '127.0.0.1']],
    ['a name of no address', 'rebound.example.com', []],
  ])('is never %s', async (_, host, addresses) => {
    answer = (_request, response) => response.end('secret');
    await expect(post(host, { reach: 'public', addresses })).rejects.toThrow('may not be called from here');
    expect(requests).toBe(0);
  });

  test('is, for development, the own machine', async () => {
    answer = (request, response) => response.end(`${request.method} ${request.url} ${request.headers.host}`);
    const { status, body } = await post('shop.example.com', { addresses: ['127.0.0.1'] });
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: `POST /hook?a=b shop.example.com:${port}` });
  });
});

describe('an answer', () => {
  test('that leads elsewhere is not followed', async () => {
    answer = (_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    expect(await post('127.0.0.1')).toMatchObject({ status: 302 });
    expect(requests).toBe(1);
  });

  test('that is too long is cut', async () => {
    answer = (_request, response) => {
      const write = () => void (response.destroyed || response.write('x'.repeat(1_000), () => setImmediate(write)));
      write();
    };
    const { status, body } = await post('127.0.0.1', { mostBytes: 5_000 });
    expect({ status, length: body.length }).toEqual({ status: 200, length: 5_000 });
  });

  test('that is not over in time is what its status says', async () => {
    answer = (_request, response) => response.writeHead(202).write('some');
    const { status, body } = await post('127.0.0.1', { timeout: 300 });
    expect({ status, body: body.toString() }).toEqual({ status: 202, body: 'some' });
  });

  test('that is compressed stays so, however large it would become', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    answer = (request, response) => {
      expect(request.headers['accept-encoding']).toBe('identity');
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    };
    const { body } = await post('127.0.0.1', { mostBytes: 64 * 1024 });
    expect(body.length).toBeLessThanOrEqual(64 * 1024);
    expect(body.subarray(0, 2).toString('hex')).toBe('1f8b');
  });

  test('that does not come in time is none', async () => {
    answer = () => {};
    await expect(post('127.0.0.1', { timeout: 200 })).rejects.toThrow('no answer within 200 ms');
  });

  test('tells when to come back', async () => {
    answer = (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end();
    expect(await post('127.0.0.1')).toMatchObject({ status: 429, retryAfter: '120' });
  });
});
