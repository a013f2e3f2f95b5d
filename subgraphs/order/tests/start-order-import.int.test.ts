import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readDatabaseText } from '#packages/test-database/database-text.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let customerId: string;
const importer = aPerson({ roles: ['ADMIN'], scopes: ['orders:import'] });

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant(1_000);
  customerId = await opened.anAccount();
});
afterAll(async () => opened[Symbol.asyncDispose]());

function aPastOrder(externalId: string, wishes: object = {}) {
  const lines = [{ variantId: mug, quantity: 2, unitPrice: 850 }];
  return { externalId, customerId, placedAt: '2025-12-24T09:00:00.000Z', currency: 'EUR', lines, ...wishes };
}
const many = (count: number, name = uuidv7()) =>
  Array.from({ length: count }, (_, index) => aPastOrder(`${name}-${index}`));

const fields = `
  id kind status progress { done total } result { name count } error { code } createdAt startedAt finishedAt
  rejected(first: 100) { totalCount edges { node { index code message } } }`;

async function start(
  orders: readonly object[],
  { key = uuidv7(), identity = importer }: { key?: string; identity?: Identity } = {},
) {
  const operation = `
    mutation ($input: StartOrderImportInput!) {
      startOrderImport(input: $input) { __typename ... on Job { ${fields} } ... on UserError { code path message } }
    }`;
  const { data, errors } = await opened.ask(operation, { input: { idempotencyKey: key, orders } }, { identity });
  return data?.startOrderImport ?? errors;
}

/** What the same mutation, sent once more, says of its job. */
const again = (orders: readonly object[], key: string) => start(orders, { key });

const imported = async (orders: readonly { externalId: string }[]) => {
  const { prisma } = opened.dependencies.database;
  return prisma.order.findMany({ where: { externalId: { in: orders.map(({ externalId }) => externalId) } } });
};
const waitingRows = async () => (await readDatabaseText(opened.dependencies.database.prisma))['tracked_job_row'];

async function cancel(jobId: string) {
  await opened.deliver(anEvent(trackedJobCancellationRequestedV1, uuidv7(), { jobId }));
}

describe('an import of orders', () => {
  test('answers with its job at once, and takes over in parts what can be', async () => {
    const key = uuidv7();
    const orders = many(230);
    const job = await start(orders, { key });
    expect(job).toMatchObject({
      __typename: 'Job',
      kind: 'import-orders',
      status: 'QUEUED',
      progress: { done: 0, total: 230 },
      rejected: { totalCount: 0 },
      startedAt: null,
    });
    expect(await imported(orders)).toEqual([]);
    await opened.runJobs();
    expect(await imported(orders)).toHaveLength(230);
    expect(await again(orders, key)).toMatchObject({
      id: job.id,
      status: 'COMPLETED',
      progress: { done: 230, total: 230 },
      result: [
        { name: 'imported', count: 230 },
        { name: 'skipped', count: 0 },
      ],
      rejected: { totalCount: 0, edges: [] },
    });
    const told = await opened.events(job.id);
    expect(told.at(0)).toMatchObject({ type: 'tracked-job.queued', actor: { type: 'user', id: importer.userId } });
    expect(told.at(-1)).toMatchObject({ type: 'tracked-job.completed', data: { done: 230 } });
    expect(await waitingRows()).toBe('');
  });

  test('says which orders it does not take, and why, and takes the others', async () => {
    const key = uuidv7();
    const stranger = uuidv7();
    const left = await opened.anAccount();
    await opened.erase(left);
    const unknown = uuidv7();
    const lines = [{ variantId: mug, quantity: 1, unitPrice: 1 }];
    const good = [...many(2), ...many(1)];
    const [first, second, third] = good;
    const bad = {
      stranger: aPastOrder(uuidv7(), { customerId: stranger }),
      left: aPastOrder(uuidv7(), { customerId: left }),
      unknown: aPastOrder(uuidv7(), { lines: [...lines, { variantId: unknown, quantity: 1, unitPrice: 1 }] }),
      none: aPastOrder(uuidv7(), { lines: [{ variantId: mug, quantity: 0, unitPrice: 1 }] }),
      future: aPastOrder(uuidv7(), { placedAt: '2999-01-01T00:00:00Z' }),
      nobody: aPastOrder(uuidv7(), { customerId: 'nonsense' }),
    };
    const orders = [
      first,
      bad.stranger,
      bad.left,
      second,
      bad.unknown,
      bad.none,
      bad.future,
      bad.nobody,
      third,
    ] as object[];
    await start(orders, { key });
    await opened.runJobs();
    expect(await imported(good)).toHaveLength(3);
    const job = await again(orders, key);
    expect(job).toMatchObject({ status: 'COMPLETED', progress: { done: 9 }, rejected: { totalCount: 6 } });
    expect(job.rejected.edges.map(({ node }: { node: object }) => node)).toEqual([
      { index: 1, code: 'NOT_FOUND', message: 'customerId: there is no such account' },
      { index: 2, code: 'NOT_FOUND', message: 'customerId: there is no such account' },
      { index: 4, code: 'NOT_FOUND', message: `lines.1.variantId: there is no variant ${unknown}` },
      { index: 5, code: 'INVALID_INPUT', message: 'lines.0.quantity: expected 1 to 1000000' },
      { index: 6, code: 'INVALID_INPUT', message: 'placedAt: expected the past' },
      { index: 7, code: 'INVALID_INPUT', message: 'customerId: expected a UUID' },
    ]);
    // Who a row was about is not kept once it is dealt with.
    const text = await readDatabaseText(opened.dependencies.database.prisma);
    for (const table of ['tracked_job_rejection', 'tracked_job_row']) expect(text[table]).not.toContain(stranger);
  });

  test('leaves orders that are here already, and takes one that is given twice once', async () => {
    const key = uuidv7();
    const [one] = many(1);
    await start([one as object]);
    await opened.runJobs();
    const [two] = many(1);
    const orders = [one, two, two] as ReturnType<typeof many>;
    await start(orders, { key });
    await opened.runJobs();
    expect(await imported(orders)).toHaveLength(2);
    expect(await again(orders, key)).toMatchObject({
      result: [
        { name: 'imported', count: 1 },
        { name: 'skipped', count: 2 },
      ],
    });
  });

  test('is started once with a key, also many times at once', async () => {
    const key = uuidv7();
    const orders = many(5);
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(orders, { key })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await start(many(5), { key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await opened.runJobs();
    expect(await imported(orders)).toHaveLength(5);
  });

  test('that is cancelled before it began takes nothing over, and forgets the orders', async () => {
    const key = uuidv7();
    const orders = many(5);
    const { id } = await start(orders, { key });
    expect(await waitingRows()).toContain(customerId);
    await cancel(id);
    await opened.runJobs();
    expect(await imported(orders)).toEqual([]);
    expect(await again(orders, key)).toMatchObject({ status: 'CANCELLED', progress: { done: 0 } });
    expect(await waitingRows()).toBe('');
  });

  test('takes 1 to 5,000 orders and a key', async () => {
    expect(await start([])).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'orders'] });
    expect(await start(many(5_001))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'orders'] });
    expect(await start(many(1), { key: ' ' })).toMatchObject({ path: ['input', 'idempotencyKey'] });
    const { id, progress } = await start(many(5_000));
    expect(progress).toEqual({ done: 0, total: 5_000 });
    await cancel(id);
  });

  test('is for those who may, services included, whose job it is then', async () => {
    const refused = { extensions: { code: 'FORBIDDEN' } };
    expect(await start(many(1), { identity: aPerson({ scopes: ['orders:write'] }) })).toMatchObject([refused]);
    const apiKeyId = uuidv7();
    const service: Identity = { ...anonymous, apiKeyId, scopes: ['orders:import'] };
    const { id, status } = await start(many(1), { identity: service });
    expect(status).toBe('QUEUED');
    expect(await opened.events(id)).toMatchObject([{ actor: { id: `api-key:${apiKeyId}` } }]);
    await cancel(id);
  });
});
