import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGraphClient, type GraphClient } from '../graph-client.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));

let behaviour: Behaviour;
let requests: { headers: IncomingMessage['headers']; path: string; body: string }[];
let server: Server;
let client: GraphClient;
let url: string;

beforeEach(async () => {
  requests = [];
  behaviour = answers(200, { data: { ok: true } });
  server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, path: request.url ?? '', body: await text(request) });
    behaviour(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  client = createGraphClient({ url, mostBytes: 1_000 });
});
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

const ask = (by = client) => by.ask({ document: '{ ok }' });
const failure = (code: string, wishes: object = {}) => ({ message: 'no', ...wishes, extensions: { code } });

describe('asking the graph', () => {
  test('sends the operation, who asks, and the correlation id', async () => {
    const question = {
      apiKey: 'souk_1',
      document: 'query($id: ID!) { ok }',
      variables: { id: 'a' },
      correlationId: 'c-1',
    };
    expect(await client.ask(question)).toEqual({ outcome: 'answered', data: { ok: true }, errors: [] });
    const [{ headers, path, body } = { headers: {}, path: '', body: '{}' }] = requests;
    expect(headers).toMatchObject({
      authorization: 'Bearer souk_1',
      'content-type': 'application/json',
      accept: 'application/json',
      'x-correlation-id': 'c-1',
    });
    expect(path).toBe('/graphql');
    expect(JSON.parse(body)).toEqual({ query: question.document, variables: { id: 'a' } });
  });

  test('sends no credentials for nobody', async () => {
    await ask();
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('tells what was answered in part, with the errors', async () => {
    const error = failure('FORBIDDEN', { path: ['margin'] });
    behaviour = answers(200, { data: { ok: true, margin: null }, errors: [error] });
    expect(await ask()).toEqual({ outcome: 'answered', data: { ok: true, margin: null }, errors: [error] });
  });

  test('takes an error without a code for one that nobody foresaw', async () => {
    behaviour = answers(200, { data: { a: null }, errors: [{ message: 'oops', path: ['a'] }] });
    expect(await ask()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  });

  test.each([
    [401, 'UNAUTHENTICATED'],
    [400, 'GRAPHQL_VALIDATION_FAILED'],
    [200, 'GRAPHQL_VALIDATION_FAILED'],
    [400, 'LIMIT_EXCEEDED'],
    [413, 'PAYLOAD_TOO_LARGE'],
  ])('is refused when status %i says %s', async (status, code) => {
    behaviour = answers(status, { errors: [failure(code)] });
    expect(await ask()).toEqual({ outcome: 'refused', code, reason: `${code}: no` });
  });

  test('is refused when nothing is left of the answer for lack of rights', async () => {
    behaviour = answers(200, { data: null, errors: [failure('FORBIDDEN', { path: ['order', 'total'] })] });
    expect(await ask()).toEqual({ outcome: 'refused', code: 'FORBIDDEN', reason: 'FORBIDDEN at order.total: no' });
  });

  test('is refused when the answer is larger than what is read', async () => {
    behaviour = answers(200, { data: { ok: 'x'.repeat(1_000) } });
    expect(await ask()).toEqual({
      outcome: 'refused',
      code: 'ANSWER_TOO_LARGE',
      reason: expect.stringContaining('1000 bytes'),
    });
  });

  test.each([
    ['a subgraph that a part needed', 200, { data: { ok: null }, errors: [failure('SERVICE_UNAVAILABLE')] }],
    ['what nobody foresaw, all of it', 200, { data: null, errors: [failure('INTERNAL_SERVER_ERROR')] }],
    ['auth', 503, { errors: [failure('SERVICE_UNAVAILABLE')] }],
    ['a proxy before the gateway', 502, '<html>'],
    ['something else than the gateway', 404, 'not found'],
    ['something that redirects', 302, ''],
    ['a text that breaks off', 200, '{"data":'],
    ['an empty object', 200, {}],
    ['a list', 200, []],
  ])('is to be repeated because of %s', async (_what, status, body) => {
    behaviour = answers(status, body, status === 302 ? { location: '/elsewhere' } : {});
    expect(await ask()).toMatchObject({ outcome: 'unavailable', retryAfterMs: null });
    expect(requests).toHaveLength(1);
  });

  test('is to be repeated after what the gateway says', async () => {
    behaviour = answers(429, { errors: [failure('RATE_LIMITED')] }, { 'retry-after': '7' });
    expect(await ask()).toEqual({ outcome: 'unavailable', reason: 'RATE_LIMITED: no', retryAfterMs: 7_000 });
  });

  test('is to be repeated when there is no answer in time', async () => {
    behaviour = () => {};
    const impatient = createGraphClient({ url, timeout: 20 });
    expect(await ask(impatient)).toEqual({
      outcome: 'unavailable',
      reason: 'The graph did not answer within 20 ms.',
      retryAfterMs: null,
    });
    await impatient.close();
  });

  test('is to be repeated when nobody listens', async () => {
    server.close();
    const { port } = new URL(url);
    expect(await ask()).toEqual({ outcome: 'unavailable', reason: expect.stringContaining(port), retryAfterMs: null });
  });

  test('is to be repeated when something answers that speaks no HTTP', async () => {
    const babbler = createTcpServer((socket) => socket.on('error', () => {}).end('SSH-2.0\r\n')).listen(0, '127.0.0.1');
    await once(babbler, 'listening');
    const lost = createGraphClient({ url: `http://127.0.0.1:${(babbler.address() as AddressInfo).port}/graphql` });
    expect(await ask(lost)).toMatchObject({ outcome: 'unavailable' });
    await lost.close();
    babbler.close();
  });

  test('ends with the reason of whoever does not wait any longer', async () => {
    const arrived = Promise.withResolvers<void>();
    behaviour = () => arrived.resolve();
    const stop = new AbortController();
    const asking = client.ask({ document: '{ ok }' }, stop.signal);
    await arrived.promise;
    stop.abort(new Error('the process stops'));
    await expect(asking).rejects.toThrow('the process stops');
  });
});
