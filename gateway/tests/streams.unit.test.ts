import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apollo, type StreamServer, sse, startStreamServer } from './stream-server.ts';
import { until } from './until.ts';

let server: StreamServer;
beforeAll(async () => {
  server = await startStreamServer();
});
afterAll(async () => server[Symbol.asyncDispose]());

const live = { query: 'subscription { orderUpdated { id } }' };
const search = (query: string, more: Record<string, string> = {}) => String(new URLSearchParams({ query, ...more }));
const last = async () => {
  await until('the operation is answered', () => server.asked.length > 0);
  const found = server.asked.at(-1);
  if (!found) throw new Error('nothing was asked');
  return found;
};
const result = '{"data":{"orderUpdated":{"id":"o1"}},"extensions":{"cursor":"6.99"}}';
const errors = [{ message: 'There is no wrong.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];

describe('a subscription as server-sent events', () => {
  test('begins with how to come back, and says with each message where it is', async () => {
    const answer = await server.post(live);
    await answer.has('retry: 500\nid: 5.99\n\n');
    const { sink } = await last();
    sink.next(result, '6.99');
    await answer.has(`id: 6.99\nevent: next\ndata: ${result}\n\n`);
    sink.next('{"data":null}', null);
    await answer.has('event: next\ndata: {"data":null}\n\n');
    sink.end(null);
    expect(await answer.end()).toMatch(/\n\nevent: complete\ndata:\n\n$/);
    expect(answer.ended).toBe('complete');
    expect((await last()).released).toBe(true);
  });

  test('has the headers a stream needs', async () => {
    const answer = await server.post(live, { ...sse, origin: 'https://shop.example', 'accept-encoding': 'gzip, br' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': 'https://shop.example',
      'x-correlation-id': expect.any(String),
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
    answer.leave();
  });

  test('ends with the errors that ended it', async () => {
    const answer = await server.post(live);
    (await last()).sink.end(errors);
    expect(await answer.end()).toMatch(/data: {"errors":\[.*\]}\n\nevent: complete\ndata:\n\n$/);
  });

  test('is not over when what ended it will pass', async () => {
    const answer = await server.post(live);
    (await last()).sink.end([{ message: 'order is not available.', extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(await answer.end()).toMatch(/SERVICE_UNAVAILABLE"}}]}\n\n$/);
  });

  test('ends when its token ends', async () => {
    const answer = await server.post(live);
    const asked = await last();
    asked.refuse('The session was revoked.');
    const text = await answer.end();
    expect(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '')).toEqual({
      errors: [{ message: 'The session was revoked.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(text).toMatch(/event: complete\ndata:\n\n$/);
    expect([asked.closed, asked.released]).toEqual([true, true]);
  });

  test('may be asked for by GET, as a browser does', async () => {
    const answer = await server.get(search(live.query, { variables: '{"id":"o1"}' }));
    await answer.has('retry: ');
    expect(await last()).toMatchObject({ mutations: false, payload: { ...live, variables: { id: 'o1' } } });
    answer.leave();
  });

  test.each([
    ['where the browser was', { 'last-event-id': '7.99' }, {}, '7.99'],
    ['where the browser was, not where its address once began', { 'last-event-id': '7.99' }, { since: '3.99' }, '7.99'],
    ['where the request says', {}, { since: '3.99' }, '3.99'],
    ['where the request says when the browser has got nothing', { 'last-event-id': '' }, { since: '3.99' }, '3.99'],
  ])('goes on %s', async (_what, headers: Record<string, string>, extensions, since) => {
    const answer = await server.get(search(live.query, { extensions: JSON.stringify(extensions) }), {
      ...sse,
      ...headers,
    });
    // Where it is then, the client knows; another place would have it lose what lies between.
    await answer.has('retry: 500\n\n');
    expect((await last()).payload.extensions).toEqual({ since });
    answer.leave();
  });

  test('does not say where it is before the state it begins with was sent', async () => {
    const answer = await server.post({ ...live, extensions: { initial: true } });
    await answer.has('retry: 500\n\n');
    answer.leave();
  });
});

describe('a subscription in parts', () => {
  const part = (body: string) => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--graphql`;

  test('has each result as a payload, and a closing boundary when it is over', async () => {
    const answer = await server.post(live, apollo);
    expect(answer.headers['content-type']).toBe('multipart/mixed;boundary="graphql";subscriptionSpec="1.0"');
    await answer.has('\r\n--graphql');
    const { sink } = await last();
    sink.next(result, '6.99');
    await answer.has(part(`{"payload":${result}}`));
    sink.end(null);
    expect(await answer.end()).toBe(`\r\n--graphql${part(`{"payload":${result}}`)}--\r\n`);
  });

  test('has what ended it beside a payload of null', async () => {
    const answer = await server.post(live, apollo);
    (await last()).refuse('The access token has expired.');
    const error = { message: 'The access token has expired.', extensions: { code: 'UNAUTHENTICATED' } };
    expect(await answer.end()).toBe(`\r\n--graphql${part(JSON.stringify({ payload: null, errors: [error] }))}--\r\n`);
  });

  test('cannot be asked for by GET without what a page of another site cannot send', async () => {
    const answer = await server.get(search(live.query), apollo);
    expect([answer.status, await answer.end()]).toEqual([400, expect.stringContaining('CSRF')]);
  });
});

describe('what a client gets that takes several types', () => {
  const ofQuery = async (accept: string, query = '{ a }') => {
    const answer = await server.post({ query }, { accept });
    if (!query.startsWith('subscription')) await answer.end();
    answer.leave();
    return String(answer.headers['content-type']).split(';')[0];
  };

  test.each([
    ['text/event-stream', 'text/event-stream'],
    ['text/event-stream, */*', 'text/event-stream'],
    ['text/event-stream, application/json;q=0.5', 'text/event-stream'],
    ['text/event-stream, application/json', 'application/json'],
    ['multipart/mixed;subscriptionSpec="1.0"', 'multipart/mixed'],
    ['multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json', 'application/json'],
    [
      'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9',
      'application/graphql-response+json',
    ],
  ])('for a query: %s', async (accept, type) => {
    expect(await ofQuery(accept)).toBe(type);
  });

  test.each([
    ['text/event-stream;q=0.1, application/json', 'text/event-stream'],
    ['text/event-stream;q=0.1, multipart/mixed;subscriptionSpec="1.0"', 'multipart/mixed'],
    ['multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json', 'multipart/mixed'],
  ])('for a subscription: %s', async (accept, type) => {
    expect(await ofQuery(accept, live.query)).toBe(type);
  });

  test.each([
    '*/*',
    'text/*, application/json',
    'multipart/mixed;deferSpec=20220824, application/json',
    'application/json',
  ])('no stream is sent to whom names none: %s', async (accept) => {
    const answer = await server.post(live, { accept });
    expect(await answer.end()).toContain('not by a stream');
  });
});

describe('an operation with one answer', () => {
  test('is answered in a stream, too, with the headers it has', async () => {
    const answer = await server.post({ query: '{ a }' });
    expect(await answer.end()).toBe('retry: 500\n\nevent: next\ndata: {"data":{"a":1}}\n\nevent: complete\ndata:\n\n');
    expect(answer.headers['ratelimit-limit']).toBe('7');
    const parts = await server.post({ query: '{ a }' }, apollo);
    expect(await parts.end()).toContain('{"payload":{"data":{"a":1}}}');
  });

  test('is refused in the stream, since a browser shows nothing of any other refusal', async () => {
    const answer = await server.get(search('{ wrong }'));
    expect(answer.status).toBe(200);
    expect(await answer.end()).toContain(`event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\n`);
    const parts = await server.post({ query: '{ wrong }' }, apollo);
    expect(await parts.end()).toContain(JSON.stringify({ payload: { errors } }));
  });

  test('is refused as JSON with a status when the client takes that', async () => {
    const answer = await server.post(
      { query: '{ wrong }' },
      { accept: `${apollo.accept}, application/graphql-response+json` },
    );
    expect([answer.status, JSON.parse(await answer.end())]).toEqual([400, { errors }]);
  });
});

describe('a request that no stream is begun for', () => {
  test.each([
    ['with a token that is not accepted', 401, 'UNAUTHENTICATED', live, { authorization: 'Bearer expired' }],
    ['that is none of GraphQL', 400, 'BAD_REQUEST', { query: 7 }, {}],
    ['that is no JSON', 415, 'BAD_REQUEST', live, { 'content-type': 'text/plain' }],
  ])('%s is told so in JSON', async (_what, status, code, body, headers: Record<string, string>) => {
    const answer = await server.post(body, { ...sse, ...headers });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([answer.status, JSON.parse(await answer.end()).errors[0].extensions.code]).toEqual([status, code]);
  });
});

describe('a page in a browser', () => {
  const opened = async (headers: Record<string, string>) => {
    const answer = await server.get(search(live.query), { ...sse, ...headers });
    answer.leave();
    return answer.status;
  };

  test('of the same origin, or of one on the list, may open an EventSource', async () => {
    expect(await opened({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
    expect(await opened({ 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' })).toBe(200);
  });

  test('of any other origin may not, nor may it send what it cannot read the answer of', async () => {
    expect(await opened({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(400);
    expect(await opened({ origin: 'https://evil.example' })).toBe(400);
    expect(await opened({ origin: 'null' })).toBe(400);
    expect(await opened({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(400);
    expect(await opened({ 'sec-fetch-site': 'same-site' })).toBe(400);
  });
});
