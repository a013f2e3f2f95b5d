import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSocket } from './open-socket.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway({ batchLimit: 3, rateLimits: { anonymousRequests: 20, callerCost: 1_000 } });
});
afterAll(async () => stack[Symbol.asyncDispose]());

const post = async (body: unknown, headers: Record<string, string> = {}) => {
  const token = await stack.auth.token({ sub: 'batcher' });
  const answer = await stack.post(body, { authorization: `Bearer ${token}`, ...headers });
  return { ...answer, list: answer.body as unknown as Record<string, unknown>[] };
};
const typename = { query: '{ __typename }' };

describe('a list of operations', () => {
  test('is answered by the list of their answers, in order, whatever becomes of each', async () => {
    stack.graph.orders.set('o1', { id: 'o1', buyer: 'batcher', status: 'pending' });
    const { status, list } = await post([
      { query: 'mutation ($id: ID!) { ship(id: $id) { id } }', variables: { id: 'o1' } },
      { query: '{ nothing }' },
      { query: 'query A { __typename } query B { b: __typename }', operationName: 'B' },
    ]);
    expect([status, list]).toEqual([
      200,
      [
        { data: { ship: { id: 'o1' } } },
        { errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] },
        { data: { b: 'Query' } },
      ],
    ]);
  });

  test('may have one, and as many as the limit says', async () => {
    expect((await post([typename])).list).toEqual([{ data: { __typename: 'Query' } }]);
    expect((await post([typename, typename, typename])).list).toHaveLength(3);
    const { status, body } = await post([typename, typename, typename, typename]);
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'LIMIT_EXCEEDED', limit: 'batch', maximum: 3, found: 4 },
    ]);
  });

  test.each([
    ['nothing', [], 'no operation'],
    ['what is none', [typename, 7], 'JSON object'],
    ['lists', [[typename]], 'Several operations'],
  ])('is refused with %s in it', async (_what, body, message) => {
    const answer = await post(body);
    expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([400, expect.stringContaining(message)]);
  });

  test('opens no subscription, and is not answered by a stream', async () => {
    const subscription = { query: 'subscription { orderUpdated { id } }' };
    const { list } = await post([subscription, typename], { accept: 'text/event-stream, application/json' });
    expect(list).toEqual([
      { errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })] },
      { data: { __typename: 'Query' } },
    ]);
    const refused = await post([typename], { accept: 'text/event-stream' });
    expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([400, expect.stringContaining('stream')]);
  });

  test('is not served over WebSocket', async () => {
    await using socket = await openSocket(stack.gateway.url);
    socket.send({ type: 'subscribe', id: '1', payload: [typename] });
    expect(await socket.ended()).toMatchObject({ code: 4400 });
  });

  test('costs what its operations cost', async () => {
    const schema = { query: '{ __schema { description } }' };
    const token = await stack.auth.token({ sub: 'spender' });
    const { headers } = await post([schema, schema, schema], { authorization: `Bearer ${token}` });
    expect(headers.get('ratelimit-remaining')).toBe('700');
    for (let calls = 0; calls < 2; calls++) await post([schema, schema, schema], { authorization: `Bearer ${token}` });
    const { status, list } = await post([schema, schema, schema], { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(list.map(({ data }) => data !== undefined)).toEqual([true, false, false]);
    expect(list[1]).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  test('counts as as many requests of somebody without credentials', async () => {
    const answers = [];
    for (let calls = 0; calls < 7; calls++)
      answers.push(...((await stack.post([typename, typename, typename])).body as unknown[]));
    expect(answers.filter((answer) => Object.hasOwn(answer as object, 'data'))).toHaveLength(20);
  });
});
