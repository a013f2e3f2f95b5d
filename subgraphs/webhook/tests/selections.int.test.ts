import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import type { Answer } from '#packages/test-subgraph/create-test-gateway.ts';
import {
  aChange,
  createOperation,
  deliveriesOperation,
  startTestWebhooks,
  type TestWebhooks,
} from './start-test-webhooks.ts';

/** Answers as the gateway does; what it makes of queries is tested where the whole stack runs (e2e/webhooks). */
let server: Server;
let questions: { key: string | undefined; query: string; variables: Record<string, string>; correlationId: unknown }[];
let answer: (question: (typeof questions)[number]) => { status?: number; body: object };
let started: TestWebhooks;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { authorization, 'x-correlation-id': correlationId } = request.headers;
    const question = { key: authorization, correlationId, ...JSON.parse(await text(request)) };
    questions.push(question);
    const { status = 200, body } = answer(question);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  started = await startTestWebhooks({ GATEWAY_URL: `http://127.0.0.1:${port}/graphql` });
});
beforeEach(() => {
  questions = [];
  answer = ({ variables: { id } }) => ({ body: { data: { product: { id, title: `Product ${questions.length}` } } } });
});
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

const selection = 'query ($id: ID!) { product(id: $id) { id title } }';
const apiKey = `souk_${'0'.repeat(32)}_${'x'.repeat(43)}`;
const failure = (code: string) => ({ data: null, errors: [{ message: `It is ${code}.`, extensions: { code } }] });
const create = (input: object) =>
  started.field(createOperation, {
    input: { url: `${started.receiver.url}/s`, eventTypes: ['product.updated'], ...input },
  });
const update = (input: object) => {
  const operation = `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) {
    __typename ... on WebhookEndpoint { selection url } ... on UserError { code path } } }`;
  return started.field(operation, { input });
};
const deliveriesOf = async ({ id }: { id: string }) => {
  const { edges } = await started.field(deliveriesOperation, { endpointId: id });
  return edges.map(({ node }: Answer['data']) => node);
};
const bodiesAt = (path: string) => started.receiver.received(path).map(({ body }) => body);

describe('a selection', () => {
  test('is asked once about an event, and sent with it, the same at every attempt', async () => {
    const { id } = await started.register('/selected', { selection, apiKey });
    expect(questions).toMatchObject([{ key: `Bearer ${apiKey}`, variables: { eventType: 'webhook.ping' } }]);
    started.receiver.reply('/selected', () => ({ status: bodiesAt('/selected').length < 2 ? 500 : 200 }));
    const event = aChange();
    await started.deliver(event);
    await started.runJobs();
    await started.runJobs({ later: true });
    expect(questions.slice(1)).toEqual([
      {
        key: `Bearer ${apiKey}`,
        query: selection,
        variables: { id: event.aggregateId, eventType: 'product.updated' },
        correlationId: event.correlationId,
      },
    ]);
    const [first, second, ...more] = bodiesAt('/selected');
    expect(more).toEqual([]);
    expect(second).toBe(first);
    expect(JSON.parse(first ?? '')).toMatchObject({
      id: event.id,
      type: 'product.updated',
      data: event.data,
      selection: { data: { product: { id: event.aggregateId, title: 'Product 2' } } },
    });
    expect(await deliveriesOf({ id })).toMatchObject([{ status: 'DELIVERED', body: first }]);
  });

  test('has its errors sent as well', async () => {
    await started.register('/errors', { selection, apiKey });
    const error = { message: 'Not now.', path: ['product'], extensions: { code: 'NOT_FOUND' } };
    answer = () => ({ body: { data: { product: null }, errors: [error] } });
    await started.deliver(aChange());
    await started.runJobs();
    expect(JSON.parse(bodiesAt('/errors')[0] ?? '').selection).toEqual({ data: { product: null }, errors: [error] });
  });

  test('that the graph does not answer is waited for, and no attempt', async () => {
    const endpoint = await started.register('/unavailable', { selection, apiKey });
    answer = () => ({ status: 503, body: {} });
    await started.deliver(aChange());
    await started.runJobs();
    expect(bodiesAt('/unavailable')).toEqual([]);
    expect(await deliveriesOf(endpoint)).toMatchObject([{ status: 'PENDING', attempts: [] }]);
    answer = () => ({ body: { data: { product: null } } });
    await started.runJobs({ later: true });
    expect(await deliveriesOf(endpoint)).toMatchObject([{ status: 'DELIVERED', attempts: [{ number: 1 }] }]);
  });

  test('whose key was revoked fails, with the reason, and nothing is sent', async () => {
    const endpoint = await started.register('/revoked', { selection, apiKey });
    answer = () => ({ status: 401, body: failure('UNAUTHENTICATED') });
    await started.deliver(aChange());
    await started.runJobs();
    expect(bodiesAt('/revoked')).toEqual([]);
    expect(await deliveriesOf(endpoint)).toMatchObject([
      {
        status: 'FAILED',
        attempts: [{ status: null, headers: [], error: expect.stringContaining('UNAUTHENTICATED') }],
      },
    ]);
  });

  test('is forgotten when the person leaves whom it is about', async () => {
    const userId = uuidv7();
    const endpoint = await started.register('/person', { eventTypes: ['user.registered'], selection, apiKey });
    answer = () => ({ body: { data: { user: { name: 'Augusta' } } } });
    await started.deliver(anEvent(userRegisteredV1, userId, { userId }));
    await started.runJobs();
    expect((await deliveriesOf(endpoint))[0].body).toContain('Augusta');
    await started.deliver(anEvent(userErasedV1, userId, { userId }, { aggregateVersion: 2 }));
    expect((await deliveriesOf(endpoint))[0].body).not.toContain('Augusta');
  });
});

describe('registering a selection', () => {
  test.each([
    [{ selection: 'nothing' }, 'selection'],
    [{ selection: 'mutation { a }' }, 'selection'],
    [{ selection: 'subscription { a }' }, 'selection'],
    [{ selection: 'query A { a } query B { b }' }, 'selection'],
    [{ selection: 'query ($other: ID!) { a(b: $other) }' }, 'selection'],
    [{ selection: 'x'.repeat(10_001) }, 'selection'],
    [{ apiKey: 'secret' }, 'apiKey'],
    [{ apiKey: null }, 'apiKey'],
  ])('with %j is refused', async (input, field) => {
    expect(await create({ selection, apiKey, ...input })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', field],
    });
    expect(questions).toEqual([]);
  });

  test.each([
    [400, failure('GRAPHQL_VALIDATION_FAILED'), 'selection'],
    [200, failure('LIMIT_EXCEEDED'), 'selection'],
    [401, failure('UNAUTHENTICATED'), 'apiKey'],
    [200, { ...failure('FORBIDDEN'), data: { product: null } }, 'apiKey'],
  ])('that the graph answers %i %j is refused', async (status, body, field) => {
    answer = () => ({ status, body });
    expect(await create({ selection, apiKey })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] });
  });

  test('while the graph does not answer is for later', async () => {
    answer = () => ({ status: 503, body: {} });
    await expect(create({ selection, apiKey })).rejects.toThrow('SERVICE_UNAVAILABLE');
  });

  test('keeps the key to itself, and asks for it again before it is used for something else', async () => {
    const { endpoint } = await create({ selection, apiKey });
    const { prisma } = started.dependencies.database;
    const [stored] = await prisma.webhookEndpoint.findMany({ where: { id: endpoint.id } });
    expect(Buffer.from(stored?.apiKey ?? []).toString('latin1')).not.toContain('souk_');

    const needed = { code: 'INVALID_INPUT', path: ['input', 'apiKey'] };
    expect(await update({ id: endpoint.id, url: `${started.receiver.url}/mine` })).toMatchObject(needed);
    expect(await update({ id: endpoint.id, selection: '{ users { id } }' })).toMatchObject(needed);
    expect(await update({ id: endpoint.id, description: 'Same' })).toMatchObject({ selection });
    const other = { id: endpoint.id, selection: '{ products { id } }', apiKey };
    expect(await update(other)).toMatchObject({ selection: '{ products { id } }' });
    expect(await update({ id: endpoint.id, selection: null })).toMatchObject({ selection: null });
    const [after] = await prisma.webhookEndpoint.findMany({ where: { id: endpoint.id } });
    expect(after?.apiKey).toBeNull();
  });
});
