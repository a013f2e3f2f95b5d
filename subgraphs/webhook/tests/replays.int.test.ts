import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { keptEvent } from '../domain/webhook-event.ts';
import { insertEvents } from '../store/webhook-events.ts';
import { aChange, deliveriesOperation, startTestWebhooks, type TestWebhooks } from './start-test-webhooks.ts';

let started: TestWebhooks;
beforeAll(async () => {
  started = await startTestWebhooks();
});
afterAll(async () => started[Symbol.asyncDispose]());

const activate = (id: string, active: boolean) =>
  started.field(
    'mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) { __typename } }',
    { input: { id, active } },
  );
const replayOne = (id: string) => {
  const operation = `mutation ($id: ID!) { replayWebhookDelivery(input: { id: $id }) {
    __typename ... on WebhookDelivery { id eventId status replayOf } ... on UserError { code path } } }`;
  return started.field(operation, { id });
};
const replayRange = (input: object) => {
  const operation = `mutation ($input: ReplayWebhookDeliveriesInput!) { replayWebhookDeliveries(input: $input) {
    __typename ... on Job { id kind status progress { total } } ... on UserError { code path } } }`;
  return started.field(operation, { input });
};
const idsAt = (path: string) => started.receiver.received(path).map(({ headers }) => headers['webhook-id']);
const latest = async (endpointId: string) => (await started.field(deliveriesOperation, { endpointId })).edges[0].node;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
/** Events of the first hours of a year, a minute apart. */
const changes = (count: number) =>
  Array.from({ length: count }, (_, minute) => ({ ...aChange(), occurredAt: at(minute) }));

describe('a delivery that is made again', () => {
  test('is a new one of the same event, under the same id, with the same bytes', async () => {
    const endpoint = await started.register('/again');
    const event = aChange();
    await started.deliver(event);
    await started.runJobs();
    const first = await latest(endpoint.id);
    const again = await replayOne(first.id);
    expect(again).toMatchObject({
      __typename: 'WebhookDelivery',
      eventId: event.id,
      status: 'PENDING',
      replayOf: first.id,
    });
    await started.runJobs();
    expect(idsAt('/again')).toEqual([event.id, event.id]);
    expect(new Set(started.receiver.received('/again').map(({ body }) => body)).size).toBe(1);
    expect(await latest(endpoint.id)).toMatchObject({ id: again.id, status: 'DELIVERED' });

    await activate(endpoint.id, false);
    expect(await replayOne(first.id)).toMatchObject({ code: 'WEBHOOK_ENDPOINT_INACTIVE', path: ['input', 'id'] });
    expect(await replayOne(uuidv7())).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a range that is told again', () => {
  test('has every event that the endpoint takes, also those it missed, once', async () => {
    const endpoint = await started.register('/range');
    await activate(endpoint.id, false);
    const events = changes(110);
    for (const event of events.slice(0, 10)) await started.deliver(event);
    // As those before are kept; one by one, consumers would take longer than the replay.
    await insertEvents(started.dependencies.database.prisma, events.slice(10).map(keptEvent), new Date());
    await activate(endpoint.id, true);
    const job = await replayRange({ endpointId: endpoint.id, from: at(5), to: at(108) });
    expect(job).toMatchObject({
      __typename: 'Job',
      kind: 'replay-webhooks',
      status: 'QUEUED',
      progress: { total: 103 },
    });
    await started.runJobs();
    const wanted = events.slice(5, 108).map(({ id }) => id);
    expect(idsAt('/range').toSorted()).toEqual(wanted.toSorted());
    expect((await started.events(job.id)).at(-1)).toMatchObject({
      type: 'tracked-job.completed',
      data: { done: 103, total: 103, counts: [{ name: 'deliveries', count: 103 }] },
    });
    expect(await started.dependencies.database.prisma.webhookReplay.count()).toBe(0);
  });

  test('ends when somebody cancels it', async () => {
    const endpoint = await started.register('/cancelled');
    const job = await replayRange({ endpointId: endpoint.id, from: at(0), to: at(250) });
    const cancellation = uuidv7();
    await started.deliver(anEvent(trackedJobCancellationRequestedV1, cancellation, { jobId: job.id }));
    await started.runJobs();
    expect(idsAt('/cancelled')).toEqual([]);
    expect((await started.events(job.id)).at(-1)).toMatchObject({ type: 'tracked-job.cancelled' });
  });

  test.each([
    [{ from: at(300), to: at(310) }, 'from'],
    [{ from: at(20), to: at(10) }, 'from'],
    [{ to: '2999-01-01T00:00:00Z' }, 'to'],
    [{ eventTypes: ['product.lost'] }, 'eventTypes'],
    [{ eventTypes: ['order.*'] }, 'from'],
  ])('with %j is refused', async (wishes, field) => {
    const { id: endpointId } = await started.register('/refused');
    const input = { endpointId, from: at(0), to: at(250), ...wishes };
    expect(await replayRange(input)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] });
  });

  test('of an endpoint that is unknown or inactive is refused', async () => {
    const range = { from: at(0), to: at(250) };
    expect(await replayRange({ endpointId: uuidv7(), ...range })).toMatchObject({ code: 'NOT_FOUND' });
    const { id: endpointId } = await started.register('/asleep');
    await activate(endpointId, false);
    expect(await replayRange({ endpointId, ...range })).toMatchObject({ code: 'WEBHOOK_ENDPOINT_INACTIVE' });
  });
});
