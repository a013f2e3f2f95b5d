import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { CancelOrderDocument } from '../contract/generated.ts';
import { follow } from '../shop/follow.ts';
import { OrdersFeedDocument, SalesOfDocument, StockLevelChangedDocument } from '../shop/generated.ts';
import { makeProduct, receiveStock } from '../shop/make-product.ts';
import { anonymous, type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

let staff: Souk;
let customer: Customer;

beforeAll(async () => {
  staff = await signedIn('staff');
  customer = await newCustomer();
});

const idsOf = <Item extends { id: string }>(items: readonly Item[]) => new Set(items.map(({ id }) => id));

describe('the feed of orders', () => {
  let variantId: string;
  beforeAll(async () => {
    variantId = (await makeProduct(staff, { stock: 50 })).variant.id;
  });
  const place = () => placeOrder(customer.souk, orderFor([{ variantId, quantity: 1 }]));
  const cancel = (orderId: string) =>
    customer.souk.mutate(CancelOrderDocument, { input: { idempotencyKey: randomUUID(), orderId } });

  test('brings staff the orders of everybody', async () => {
    await using feed = await follow(staff, OrdersFeedDocument, {});
    const { id } = await place();
    await feed.until(({ ordersFeed }) => ordersFeed.id === id && ordersFeed.status === 'CONFIRMED');
  });

  test('brings only what happens of what was asked for', async () => {
    await using cancelled = await follow(staff, OrdersFeedDocument, { events: ['CANCELLED', 'PAYMENT_VOIDED'] });
    const [kept, takenBack] = [await place(), await place()];
    await cancel(takenBack.id);
    await cancelled.until(({ ordersFeed }) => ordersFeed.id === takenBack.id && ordersFeed.paymentStatus === 'VOIDED');
    const received = cancelled.received.map(({ ordersFeed }) => ordersFeed);
    expect(idsOf(received)).not.toContain(kept.id);
    expect(received.filter(({ id }) => id === takenBack.id).every(({ status }) => status === 'CANCELLED')).toBe(true);
  });

  test('brings only the orders that were asked for, whose ids may be in upper case', async () => {
    const [asked, other] = [await place(), await place()];
    await using some = await follow(staff, OrdersFeedDocument, { orderIds: [asked.id.toUpperCase()] });
    for (const { id } of [other, asked]) await cancel(id);
    await some.until(({ ordersFeed }) => ordersFeed.status === 'CANCELLED');
    expect(idsOf(some.received.map(({ ordersFeed }) => ordersFeed))).toEqual(new Set([asked.id]));
  });
});

describe('the feed of stock levels', () => {
  test('brings the variants of the warehouses that were asked for', async () => {
    const [asked, other] = [await makeProduct(staff), await makeProduct(staff)];
    const warehouseIds = [asked.warehouseId.toUpperCase()];
    await using changes = await follow(staff, StockLevelChangedDocument, { warehouseIds });
    for (const { variant, warehouseId } of [other, asked]) {
      await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 7 });
    }
    const { stockLevelChanged } = await changes.until(() => true);
    expect(stockLevelChanged).toEqual({
      id: asked.variant.id,
      availability: { available: 7 },
      stockLevels: [{ warehouse: { id: asked.warehouseId }, onHand: 7 }],
    });
    expect(changes.received).toHaveLength(1);
  });

  test('brings what has become scarce, and only movements of the kinds that were asked for', async () => {
    const { variant, warehouseId } = await makeProduct(staff, { stock: 10 });
    const variantIds = [variant.id];
    await using scarce = await follow(staff, StockLevelChangedDocument, { variantIds, availableAtMost: 5 });
    await using reserved = await follow(staff, StockLevelChangedDocument, { variantIds, kinds: ['RESERVED'] });
    const order = (quantity: number) => placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity }]));
    await order(2);
    await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 1 });
    await order(4);
    const availableIn = ({ received }: typeof scarce) =>
      received.map(({ stockLevelChanged }) => stockLevelChanged.availability?.available);
    await scarce.until(() => true);
    expect(availableIn(scarce)).toEqual([5]);
    await reserved.until(() => reserved.received.length === 2);
    expect(availableIn(reserved)[1]).toBe(5);
  });
});

describe('the feed of sales', () => {
  const oneDay = 24 * 60 * 60 * 1000;

  test('brings the currencies and the days that were asked for', async () => {
    // In currencies of the test's own: sums of others also change by what other tests have sold.
    const makeIn = async (currency: string) => (await makeProduct(staff, { currency, stock: 50 })).variant.id;
    const [kroner, forint] = [await makeIn('NOK'), await makeIn('HUF')];
    const sell = (variantId: string) => placeOrder(customer.souk, orderFor([{ variantId, quantity: 1 }]));
    // Midnight may pass meanwhile.
    const days = [0, oneDay].map((later) => new Date(Date.now() + later).toISOString().slice(0, 10));

    await using byCurrency = await follow(staff, SalesOfDocument, { currencies: ['nok'] });
    await using byDay = await follow(staff, SalesOfDocument, { ids: days.map((day) => `${day}_NOK`) });
    for (const variantId of [forint, kroner]) await sell(variantId);
    for (const sales of [byCurrency, byDay]) {
      const { salesUpdated } = await sales.until(() => true);
      expect(salesUpdated.revenue.currency).toBe('NOK');
    }
  });
});

test.each<[string, (souk: Souk) => AsyncIterator<unknown>]>([
  ['orders', (souk) => souk.subscribe(OrdersFeedDocument, {})],
  ['stock levels', (souk) => souk.subscribe(StockLevelChangedDocument, {})],
  ['sales', (souk) => souk.subscribe(SalesOfDocument, {})],
])('the feed of %s is for staff only', async (_what, subscribe) => {
  await expect(subscribe(customer.souk).next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(subscribe(anonymous()).next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
