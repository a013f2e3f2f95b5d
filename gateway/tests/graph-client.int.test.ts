import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGraphClient, type GraphClient } from '#packages/graph-client/graph-client.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let stack: TestGateway;
let client: GraphClient;
let apiKey: string;

beforeAll(async () => {
  stack = await startTestGateway({ rateLimits: { anonymousRequests: 4, callerCost: 0 } });
  client = createGraphClient({ url: new URL('/graphql', stack.gateway.url).href });
  const id = randomUUID();
  apiKey = `souk_${id.replaceAll('-', '')}_${randomUUID()}`;
  const accessToken = await stack.auth.token({ sub: id, client: 'api-key', scope: '' });
  const expiresAt = new Date(Date.now() + 300_000).toISOString();
  stack.graph.auth.apiKeys.set(apiKey, async () => ({ __typename: 'AccessToken', accessToken, expiresAt }));
});
afterAll(async () => {
  await client.close();
  await stack[Symbol.asyncDispose]();
});

const orders = '{ variants { id } order(id: "o1") { id } }';

describe('a service that asks the gateway', () => {
  test('is answered by what its key may ask', async () => {
    const answer = await client.ask({ apiKey, document: orders });
    expect(answer).toMatchObject({ outcome: 'answered', data: { order: null }, errors: [] });
  });

  test('is answered in part, and told what it may not ask', async () => {
    expect(await client.ask({ document: orders })).toMatchObject({
      outcome: 'answered',
      data: { variants: expect.anything(), order: null },
      errors: [{ path: ['order'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('is refused with a key that nobody knows', async () => {
    const unknown = `souk_${randomUUID().replaceAll('-', '')}_unknown`;
    expect(await client.ask({ apiKey: unknown, document: orders })).toEqual({
      outcome: 'refused',
      code: 'UNAUTHENTICATED',
      reason: 'UNAUTHENTICATED: The API key is not valid.',
    });
  });

  test('is refused with a document that the graph does not understand', async () => {
    expect(await client.ask({ apiKey, document: '{ nothing }' })).toMatchObject({
      outcome: 'refused',
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  test('hears how long to wait when it asks too often', async () => {
    const question = { document: '{ variants { id } }' };
    for (let i = 0; i < 4; i++) await client.ask(question);
    const answer = await client.ask(question);
    expect(answer).toMatchObject({ outcome: 'unavailable', retryAfterMs: expect.any(Number) });
  });
});
