import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  CancelJobDocument,
  JobDocument,
  JobsDocument,
  JobUpdatedDocument,
  StartOrderImportDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { freeze, kill } from '../stack/processes.ts';
import { openSubgraphDatabases, type SubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { type PastOrder, pastOrders } from './past-orders.ts';

let admin: Souk;
let staff: Souk;
let customer: Customer;
let variantId: string;
let databases: SubgraphDatabases;

beforeAll(async () => {
  await untilReady();
  databases = openSubgraphDatabases();
  [admin, staff, customer] = await Promise.all([signedIn('admin'), signedIn('staff'), newCustomer()]);
  variantId = (await makeProduct(staff)).variant.id;
});
afterAll(async () => databases[Symbol.asyncDispose]());
afterAll(untilEventsFlow, 40_000);

const some = (count: number) => pastOrders(count, { customerId: customer.id, variantId });

async function start(orders: PastOrder[]) {
  const input = { idempotencyKey: randomUUID(), orders };
  const { startOrderImport } = await admin.mutate(StartOrderImportDocument, { input });
  return expectType(startOrderImport, 'Job');
}

const look = async (id: string, souk: Souk = admin, page: { first?: number; after?: string } = {}) =>
  (await souk.query(JobDocument, { id, ...page })).job;
const isOver = (job: { status: string }) => job.status !== 'QUEUED' && job.status !== 'RUNNING';

/** How many of the orders are there, and how many times each was told of. */
async function imported(orders: readonly PastOrder[]) {
  const ids = orders.map(({ externalId }) => externalId);
  const [row] = await databases.rows<{ orders: number; events: number }>(
    'order',
    `SELECT count(*)::int AS orders, count(event.id)::int AS events FROM "order"
     LEFT JOIN outbox_event AS event ON event.aggregate_id = "order".id::text
     WHERE external_id = ANY($1)`,
    [ids],
  );
  return row;
}

describe('an import of orders', () => {
  test('answers at once, is followed to its end, and says which rows it did not take', async () => {
    const orders = some(320);
    orders[7] = { ...orders[7], customerId: randomUUID() } as PastOrder;
    orders[300] = { ...orders[300], lines: [] } as PastOrder;
    await using updates = await follow(admin, JobUpdatedDocument, {});
    const { id, ...begun } = await start(orders);
    expect(begun).toMatchObject({ kind: 'import-orders', status: 'QUEUED', progress: { done: 0, total: 320 } });
    // Whoever has started it is never told that there is none.
    expect(await look(id)).toMatchObject({ id });
    await updates.until(({ jobUpdated }) => jobUpdated.id === id && isOver(jobUpdated));

    const told = updates.received.map(({ jobUpdated }) => jobUpdated).filter((job) => job.id === id);
    const steps = told.map(({ progress }) => progress.done);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ status: 'COMPLETED', progress: { done: 320 }, rejected: { totalCount: 2 } });

    const first = await look(id, admin, { first: 1 });
    expect(first).toMatchObject({
      result: [
        { name: 'imported', count: 318 },
        { name: 'skipped', count: 0 },
      ],
      rejected: { totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { index: 7, code: 'NOT_FOUND' } }] },
      error: null,
      finishedAt: expect.any(String),
    });
    const after = first?.rejected.pageInfo.endCursor ?? '';
    expect((await look(id, admin, { first: 1, after }))?.rejected.edges).toMatchObject([
      { node: { index: 300, code: 'INVALID_INPUT', message: 'lines: expected 1 to 1,000 lines' } },
    ]);
    expect(await imported(orders)).toEqual({ orders: 318, events: 318 });
  });

  test('is for who started it and staff: to others it does not exist', async () => {
    const { id } = await start(some(1));
    expect(await look(id, staff)).toMatchObject({ id });
    expect(await look(id, customer.souk)).toBeNull();
    const cancel = customer.souk.mutate(CancelJobDocument, { input: { id } });
    expect((await cancel).cancelJob).toMatchObject({ __typename: 'NotFound' });
    const mine = (await admin.query(JobsDocument)).jobs;
    expect(mine.edges[0]?.node.id).toBe(id);
    expect((await customer.souk.query(JobsDocument)).jobs.totalCount).toBe(0);
  });

  test('that is cancelled ends between two parts, and says what it did', async () => {
    const orders = some(3_000);
    await using updates = await follow(admin, JobUpdatedDocument, {});
    const { id } = await start(orders);
    await updates.until(({ jobUpdated }) => jobUpdated.id === id && jobUpdated.status === 'RUNNING');
    const { cancelJob } = await admin.mutate(CancelJobDocument, { input: { id } });
    expect(expectType(cancelJob, 'Job').cancellationRequestedAt).toEqual(expect.any(String));
    const ended = await eventually(
      () => look(id),
      (job) => job !== null && isOver(job),
    );
    expect(ended?.status).toBe('CANCELLED');
    const { done } = ended?.progress ?? { done: -1 };
    expect(done).toBeLessThan(3_000);
    expect(await imported(orders)).toEqual({ orders: done, events: done });
    expect((await admin.mutate(CancelJobDocument, { input: { id } })).cancelJob).toMatchObject({ status: 'CANCELLED' });
    const [left] = await databases.rows(
      'order',
      'SELECT count(*)::int AS rows FROM tracked_job_row WHERE job_id = $1',
      [id],
    );
    expect(left).toEqual({ rows: 0 });
  });

  test('is started, and tells by itself how it is, while the subgraph that shows it is out of reach', async () => {
    const input = { idempotencyKey: randomUUID(), orders: some(120) };
    const ask = async () =>
      expectType((await admin.mutate(StartOrderImportDocument, { input })).startOrderImport, 'Job');
    let id: string;
    {
      using _frozen = freeze('job');
      const begun = await ask();
      id = begun.id;
      const done = await eventually(ask, isOver);
      expect(done).toMatchObject({ id, status: 'COMPLETED', progress: { done: 120, total: 120 } });
    }
    await eventually(
      () => look(id),
      (job) => job?.status === 'COMPLETED',
    );
  });

  test('that is over cannot be cancelled', async () => {
    const { id } = await start(some(1));
    await eventually(
      () => look(id),
      (job) => job !== null && isOver(job),
    );
    const { cancelJob } = await admin.mutate(CancelJobDocument, { input: { id } });
    expect(cancelJob).toMatchObject({ __typename: 'JobIsOver', status: 'COMPLETED' });
  });
});

describe('kill -9 in the middle of an import of 2,000 orders', () => {
  test.each(['order', 'job', 'nats'])(
    'of %s: it goes on where it was, and each order is taken over once',
    async (victim) => {
      const orders = some(2_000);
      const { id } = await start(orders);
      const atKill = await eventually(
        () => imported(orders),
        (seen) => (seen?.orders ?? 0) >= 200,
      );
      expect(atKill?.orders).toBeLessThan(2_000);
      await kill(victim);
      await untilReady();
      const ended = await eventually(
        () => look(id).catch(() => null),
        (job) => job !== null && isOver(job),
        60_000,
      );
      expect(ended).toMatchObject({
        status: 'COMPLETED',
        progress: { done: 2_000, total: 2_000 },
        result: [
          { name: 'imported', count: 2_000 },
          { name: 'skipped', count: 0 },
        ],
        rejected: { totalCount: 0 },
      });
      expect(await imported(orders)).toEqual({ orders: 2_000, events: 2_000 });
    },
    120_000,
  );
});
