import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { countLockWaits } from '#packages/test-database/count-lock-waits.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import { lockImported } from '../store/imported-orders.ts';
import { importOrders } from '../use-cases/import-orders.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let customerId: string;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant(1_000);
  customerId = await opened.anAccount();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const nothing = { discounts: 0, shipping: 0, tax: 0 };

function aPastOrder(externalId: string): ImportOrder {
  const lines = [{ variantId: mug, quantity: 2, unitPrice: 850 }];
  return { externalId, customerId, placedAt: new Date('2025-12-24T09:00:00Z'), currency: 'EUR', lines, ...nothing };
}
const find = (externalId: string) => opened.dependencies.database.prisma.order.findUnique({ where: { externalId } });

test('a past order is taken over as it was then: its own price, paid, shipped, and told of once', async () => {
  const past = aPastOrder('old-1');
  expect(await importOrders(opened.dependencies, [past], cause)).toEqual({ imported: 1, skipped: 0 });
  const row = await find('old-1');
  expect(row).toMatchObject({
    customerId: past.customerId,
    status: 'CONFIRMED',
    paymentStatus: 'CAPTURED',
    fulfillmentStatus: 'FULFILLED',
    totalMinor: 1_700n,
    placedAt: past.placedAt,
  });
  expect(await opened.events(row?.id ?? '')).toMatchObject([
    { type: 'order.imported', aggregateVersion: 1, data: { placedAt: '2025-12-24T09:00:00.000Z', totalMinor: 1_700 } },
  ]);
  expect(await opened.timeline(row?.id ?? '')).toEqual(['PLACED', 'IMPORTED']);
});

test('a past order keeps what was taken off and added, and whoever hears of it is told the total', async () => {
  const past = { ...aPastOrder('old-11'), discounts: 200, shipping: 490, tax: 378 };
  await importOrders(opened.dependencies, [past], cause);
  const { id = '' } = (await find('old-11')) ?? {};
  const price = { linesMinor: 1_700, discountsMinor: 200, shippingMinor: 490, taxMinor: 378, totalMinor: 2_368 };
  expect(await opened.order(id)).toMatchObject({ price });
  expect(await opened.events(id)).toMatchObject([{ data: { totalMinor: 2_368, price } }]);
});

test('orders that are here already are left as they are', async () => {
  await importOrders(opened.dependencies, [aPastOrder('old-2')], cause);
  const before = await find('old-2');
  const result = await importOrders(opened.dependencies, [aPastOrder('old-2'), aPastOrder('old-3')], cause);
  expect(result).toEqual({ imported: 1, skipped: 1 });
  expect(await find('old-2')).toEqual(before);
  expect(await opened.events(before?.id ?? '')).toHaveLength(1);
});

test('the same orders imported many times at once are imported once', async () => {
  const batch = ['old-4', 'old-5', 'old-6'].map(aPastOrder);
  const eightTimes = <Result>(work: () => Promise<Result>) => Promise.all(Array.from({ length: 8 }, work));
  // Opens the connections first: the first import would be over before the others have theirs.
  await eightTimes(opened.dependencies.database.ping);
  const results = await eightTimes(() => importOrders(opened.dependencies, batch, cause));
  const imported = results.map((result) => ('imported' in result ? result.imported : Number.NaN));
  expect(imported.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
});

test('one unknown variant keeps the whole batch out', async () => {
  const wrong = { ...aPastOrder('old-8'), lines: [{ variantId: uuidv7(), quantity: 1, unitPrice: 1 }] };
  expect(await importOrders(opened.dependencies, [aPastOrder('old-7'), wrong], cause)).toMatchObject({
    refused: 'unknown-variant',
    index: 1,
    line: 0,
  });
  expect(await find('old-7')).toBeNull();
});

test('an order of nobody keeps the whole batch out', async () => {
  const wrong = { ...aPastOrder('old-10'), customerId: uuidv7() };
  expect(await importOrders(opened.dependencies, [aPastOrder('old-9'), wrong], cause)).toEqual({
    refused: 'unknown-account',
    index: 1,
    customerId: wrong.customerId,
  });
  expect(await find('old-9')).toBeNull();
});

test('of a customer who leaves meanwhile no order is left as it was', async () => {
  const { prisma, transact } = opened.dependencies.database;
  const leaving = await opened.anAccount();
  const begun: Promise<unknown>[] = [];
  await transact(async (tx) => {
    // As an import that is under way, for which the other waits.
    await lockImported(tx, []);
    begun.push(importOrders(opened.dependencies, [{ ...aPastOrder('old-12'), customerId: leaving }], cause));
    while ((await countLockWaits(prisma)) < 1) await delay(5);
    let isErased = false;
    const erasing = opened.erase(leaving).then(() => {
      isErased = true;
    });
    begun.push(erasing);
    while (!isErased && (await countLockWaits(prisma)) < 2) await delay(5);
  });
  await Promise.all(begun);
  expect(await find('old-12')).toMatchObject({ anonymisedAt: expect.any(Date) });
});
