import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import type { Answer } from '#packages/test-subgraph/create-test-gateway.ts';
import { mostAttempts } from '../domain/retry-schedule.ts';
import { createEventPrune } from '../store/prune-events.ts';
import { aChange, deliveriesOperation, startTestWebhooks, type TestWebhooks } from './start-test-webhooks.ts';

let started: TestWebhooks;
beforeAll(async () => {
  started = await startTestWebhooks();
});
afterAll(async () => started[Symbol.asyncDispose]());

const hours = 3_600_000;
const deliveriesOf = async ({ id }: { id: string }, filter = {}) => {
  const { edges } = await started.field(deliveriesOperation, { endpointId: id, ...filter });
  return edges.map(({ node }: Answer['data']) => node);
};
const bodiesAt = (path: string) => started.receiver.received(path).map(({ body }) => JSON.parse(body));
const update = (id: string, change: object) =>
  started.field(
    'mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) { ... on WebhookEndpoint { active disabledReason } } }',
    { input: { id, ...change } },
  );
const endpoint = ({ id }: { id: string }) =>
  started.field('query ($id: ID!) { webhookEndpoint(id: $id) { active disabledAt disabledReason failingSince } }', {
    id,
  });

describe('an event', () => {
  test('that nobody takes leaves nothing behind, until an endpoint wants order', async () => {
    const recorded = (userId: string) =>
      started.dependencies.database.prisma.$queryRawUnsafe<unknown[]>(
        'SELECT FROM inbox_versions WHERE aggregate_type = $1 AND aggregate_id = $2',
        'user',
        userId,
      );
    const [before, after] = [uuidv7(), uuidv7()];
    await started.deliver(anEvent(userRegisteredV1, before, { userId: before }));
    expect(await recorded(before)).toEqual([]);
    await started.register('/in-order', { ordered: true, eventTypes: ['order.placed'] });
    await started.deliver(anEvent(userRegisteredV1, after, { userId: after }));
    expect(await recorded(after)).toHaveLength(1);
  });

  test('is sent to who takes it, signed, once', async () => {
    const [taker, other] = [await started.register('/a'), await started.register('/b', { eventTypes: ['order.*'] })];
    const event = aChange();
    await started.deliver(event);
    await started.deliver(event);
    await started.runJobs();
    expect(started.receiver.received('/b')).toEqual([]);
    expect(await deliveriesOf(other)).toEqual([]);
    const [received, ...more] = started.receiver.received('/a');
    expect(more).toEqual([]);
    const told = new Webhook(taker.secret).verify(received?.body ?? '', received?.headers as Record<string, string>);
    expect(told).toEqual({
      id: event.id,
      type: 'product.updated',
      version: 1,
      timestamp: event.occurredAt,
      aggregateType: 'product',
      aggregateId: event.aggregateId,
      aggregateVersion: 1,
      data: event.data,
    });
    expect(received?.headers).toMatchObject({ 'webhook-id': event.id, 'content-type': 'application/json' });
    const [delivery] = await deliveriesOf(taker);
    expect(delivery).toMatchObject({
      eventId: event.id,
      status: 'DELIVERED',
      body: received?.body,
      endpoint: { id: taker.id },
      nextAttemptAt: null,
      attempts: [{ number: 1, status: 200, responseBody: 'thanks', error: null }],
    });
    for (const { name, value } of delivery.attempts[0].headers) expect(received?.headers[name]).toBe(value);
  });

  test('that must not leave is sent to nobody', async () => {
    const all = await started.register('/all', { eventTypes: ['*'] });
    await started.deliver({ ...aChange(), type: 'session.revoked', aggregateType: 'session' });
    await started.runJobs();
    expect(started.receiver.received('/all')).toEqual([]);
    await update(all.id, { active: false });
  });

  test('of while an endpoint is inactive is not sent to it', async () => {
    const inactive = await started.register('/inactive');
    await update(inactive.id, { active: false });
    await started.deliver(aChange());
    expect(await deliveriesOf(inactive)).toEqual([]);
  });

  test('is listed by status and type, newest first, page by page', async () => {
    const listed = await started.register('/listed');
    const events = [aChange(), aChange(), aChange()];
    for (const event of events) await started.deliver(event);
    const ids = (deliveries: { eventId: string }[]) => deliveries.map(({ eventId }) => eventId);
    const wanted = events.map(({ id }) => id).toReversed();
    expect(ids(await deliveriesOf(listed, { status: 'PENDING', eventType: 'product.updated' }))).toEqual(wanted);
    expect(await deliveriesOf(listed, { status: 'FAILED' })).toEqual([]);
    expect(await deliveriesOf(listed, { eventType: 'product.created' })).toEqual([]);
    const first = await started.field(deliveriesOperation, { endpointId: listed.id, first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(ids(await deliveriesOf(listed, { first: 2, after: first.edges[1].cursor }))).toEqual(wanted.slice(2));
    await started.runJobs();
  });
});

describe('an endpoint that fails', () => {
  test('gets the same bytes again, under the same id, until it answers 2xx', async () => {
    const flaky = await started.register('/flaky');
    started.receiver.reply('/flaky', () =>
      started.receiver.received('/flaky').length < 3 ? { status: 503 } : { status: 204 },
    );
    await started.deliver(aChange());
    await started.runJobs();
    const [waiting] = await deliveriesOf(flaky);
    expect(waiting).toMatchObject({ status: 'PENDING', attempts: [{ status: 503 }] });
    expect((await endpoint(flaky)).failingSince).not.toBeNull();
    await started.runJobs({ later: true });
    await started.runJobs({ later: true });
    const received = started.receiver.received('/flaky');
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const { body, headers } of received) new Webhook(flaky.secret).verify(body, headers as Record<string, string>);
    expect(await deliveriesOf(flaky)).toMatchObject([
      { status: 'DELIVERED', attempts: [{}, {}, { number: 3, status: 204 }] },
    ]);
    expect(await endpoint(flaky)).toMatchObject({ active: true, failingSince: null });
  });

  test('is waited for as long as it asks', async () => {
    const busy = await started.register('/busy');
    started.receiver.reply('/busy', () => ({ status: 429, headers: { 'retry-after': '600' } }));
    await started.deliver(aChange());
    const before = Date.now();
    await started.runJobs();
    const [{ nextAttemptAt }] = await deliveriesOf(busy);
    expect(Date.parse(nextAttemptAt) - before).toBeGreaterThanOrEqual(600_000);
  });

  test('that is nowhere has the reason in the log', async () => {
    const nowhere = await started.register('/', { url: 'http://127.0.0.1:1024/' });
    await started.deliver(aChange());
    await started.runJobs();
    const [{ attempts }] = await deliveriesOf(nowhere);
    expect(attempts).toMatchObject([
      { status: null, responseBody: null, error: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  test('is given up after all attempts, and disabled when nothing succeeded for five days', async () => {
    const broken = await started.register('/broken');
    started.receiver.reply('/broken', () => ({ status: 500, body: 'no\u0000pe' }));
    const exhaust = async () => {
      await started.deliver(aChange());
      await started.runJobs();
      for (let attempt = 1; attempt < mostAttempts; attempt++) await started.runJobs({ later: true });
    };
    await exhaust();
    expect(await deliveriesOf(broken, { status: 'FAILED' })).toHaveLength(1);
    expect(await endpoint(broken)).toMatchObject({ active: true, disabledReason: null });

    started.advance(5 * 24 * hours);
    await exhaust();
    expect(await endpoint(broken)).toMatchObject({ active: false, disabledReason: 'FAILING' });
    const told = await started.events(broken.id);
    expect(told.at(-1)).toMatchObject({ type: 'webhook-endpoint.disabled', data: { reason: 'FAILING' } });
    expect(await update(broken.id, { active: true })).toEqual({ active: true, disabledReason: null });
    expect(await endpoint(broken)).toMatchObject({ disabledAt: null, failingSince: null });
  });

  test('that is gone is disabled at once, and what waits for it cancelled', async () => {
    const gone = await started.register('/gone');
    started.receiver.reply('/gone', () => ({ status: 410 }));
    await started.deliver(aChange());
    await started.runJobs();
    expect(await endpoint(gone)).toMatchObject({ active: false, disabledReason: 'GONE' });
    expect(await deliveriesOf(gone)).toMatchObject([{ status: 'FAILED' }]);

    const deleted = await started.register('/deleted');
    await started.deliver(aChange());
    await started.field('mutation ($id: ID!) { deleteWebhookEndpoint(input: { id: $id }) { __typename } }', {
      id: deleted.id,
    });
    await started.runJobs();
    expect(await deliveriesOf(deleted)).toMatchObject([{ status: 'CANCELLED', endpoint: null, attempts: [] }]);
    expect(started.receiver.received('/deleted')).toEqual([]);
  });
});

describe('an endpoint that wants order', () => {
  const versions = (path: string) => bodiesAt(path).map(({ aggregateVersion }) => aggregateVersion);

  test('gets the next event of an aggregate once the one before is delivered, and of others meanwhile', async () => {
    await started.register('/ordered', { ordered: true });
    const productId = uuidv7();
    const other = aChange();
    let isDown = true;
    started.receiver.reply('/ordered', ({ body }) => ({ status: isDown && body.includes(productId) ? 500 : 200 }));
    await started.deliver(aChange(productId, 1));
    await started.runJobs();
    await started.deliver(aChange(productId, 2));
    await started.deliver(aChange(productId, 3));
    await started.deliver(other);
    await started.runJobs();
    expect(bodiesAt('/ordered').map(({ aggregateId }) => aggregateId)).toEqual([productId, other.aggregateId]);
    isDown = false;
    await started.runJobs({ later: true });
    expect(versions('/ordered')).toEqual([1, 1, 1, 2, 3]);
  });

  test('gets an event that was overtaken on its way first', async () => {
    await started.register('/overtaken', { ordered: true });
    const productId = uuidv7();
    await started.deliver(aChange(productId, 2));
    await started.runJobs();
    expect(versions('/overtaken')).toEqual([]);
    await started.deliver(aChange(productId, 1));
    await started.runJobs();
    await started.runJobs({ later: true });
    expect(versions('/overtaken')).toEqual([1, 2]);
  });
});

test('a test is sent once, also to an inactive endpoint', async () => {
  const tried = await started.register('/tried');
  await update(tried.id, { active: false });
  started.receiver.reply('/tried', () => ({ status: 500 }));
  const operation = `mutation ($id: ID!) { sendTestWebhook(input: { id: $id }) {
    __typename ... on WebhookDelivery { id status isTest eventType } ... on UserError { code } } }`;
  const sent = await started.field(operation, { id: tried.id });
  expect(sent).toMatchObject({ status: 'PENDING', isTest: true, eventType: 'webhook.ping' });
  await started.runJobs();
  const read = 'query ($id: ID!) { webhookDelivery(id: $id) { status attempts { status } } }';
  expect(await started.field(read, { id: sent.id })).toEqual({ status: 'FAILED', attempts: [{ status: 500 }] });
  expect(bodiesAt('/tried')).toMatchObject([{ type: 'webhook.ping', data: { webhookEndpointId: tried.id } }]);
  expect(await endpoint(tried)).toMatchObject({ failingSince: null });
  expect(await started.field(operation, { id: uuidv7() })).toMatchObject({ code: 'NOT_FOUND' });
});

describe('what is known about a person', () => {
  test('can be copied by them, and what endpoints answered is forgotten when they leave', async () => {
    const person = aPerson();
    const { userId } = person;
    await started.register('/people', { eventTypes: ['user.*'] });
    started.receiver.reply('/people', () => ({ status: 200, body: 'Hello Augusta' }));
    await started.deliver(anEvent(userRegisteredV1, userId, { userId }));
    await started.runJobs();
    const operation =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { webhookDeliveries } } }';
    const copy = async () =>
      (await started.field(operation, { of: [{ __typename: 'PersonalData', userId }] }, person))[0];
    expect(await copy()).toMatchObject({
      webhookDeliveries: [{ eventType: 'user.registered', answers: ['Hello Augusta'] }],
    });
    await started.deliver(anEvent(userErasedV1, userId, { userId }, { aggregateVersion: 2 }));
    const { webhookDeliveries } = await copy();
    expect(webhookDeliveries).toMatchObject([{ answers: [] }, { eventType: 'user.erased' }]);
    await started.runJobs();
  });

  test('is deleted with the rest when it is too old', async () => {
    const { prisma } = started.dependencies.database;
    const kept = await prisma.webhookEvent.count();
    expect(kept).toBeGreaterThan(5);
    await prisma.$executeRaw`UPDATE webhook_event SET created_at = now() - interval '31 days'`;
    await started.deliver(aChange());
    const prune = createEventPrune(30);
    while (await prune(prisma));
    expect(await prisma.webhookEvent.count()).toBe(1);
    expect(await prisma.webhookAttempt.count()).toBe(0);
    await started.runJobs({ later: true });
  });
});
