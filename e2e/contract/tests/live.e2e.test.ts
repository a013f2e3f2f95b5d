import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { follow } from '../../shop/follow.ts';
import { type MadeProduct, makeProduct, receiveStock } from '../../shop/make-product.ts';
import { anonymous, newCustomer, signedIn } from '../../shop/people.ts';
import { orderFor, placeOrder } from '../../shop/place-order.ts';
import { OrderUpdatedDocument, SalesUpdatedDocument, StockChangedDocument } from '../generated.ts';
import { asWritten } from '../operation-files.ts';

let staff: Souk;
let product: MadeProduct;

beforeAll(async () => {
  staff = await signedIn('staff');
  product = await makeProduct(staff, { stock: 50 });
});

describe('OrderUpdated', () => {
  test('brings an order when it is confirmed', async () => {
    const { souk } = await newCustomer();
    await using updates = await follow(souk, asWritten(OrderUpdatedDocument), { orderId: null });
    const { id } = await placeOrder(souk, orderFor([{ variantId: product.variant.id, quantity: 2 }]));
    const confirmed = await updates.until(({ orderUpdated }) => orderUpdated.status === 'CONFIRMED');
    expect(confirmed.orderUpdated).toEqual({
      id,
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      fulfillmentStatus: 'UNFULFILLED',
      lines: [{ quantity: 2, variant: { sku: product.variant.sku, product: { title: product.title } } }],
    });
  });
});

describe('StockChanged', () => {
  test('brings a variant when goods come in', async () => {
    const { variant, title, warehouseId } = await makeProduct(staff);
    await using changes = await follow(anonymous(), asWritten(StockChangedDocument), { variantIds: [variant.id] });
    await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 500 });
    const change = await changes.until(() => true);
    expect(change.stockChanged).toEqual({
      id: variant.id,
      sku: variant.sku,
      availability: { available: 500, inStock: true, lowStock: false },
      product: { title },
    });
  });

  test('brings only the variants that were asked for, and all when none were', async () => {
    const [asked, other] = [await makeProduct(staff), await makeProduct(staff)];
    await using some = await follow(anonymous(), asWritten(StockChangedDocument), { variantIds: [asked.variant.id] });
    await using all = await follow(anonymous(), asWritten(StockChangedDocument), {});
    for (const { variant, warehouseId } of [other, asked]) {
      await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 1 });
    }
    await some.until(() => true);
    expect(some.received.map(({ stockChanged }) => stockChanged.id)).toEqual([asked.variant.id]);
    for (const { variant } of [other, asked]) await all.until(({ stockChanged }) => stockChanged.id === variant.id);
  });
});

describe('SalesUpdated', () => {
  test('brings the sums of the day when an order is confirmed', async () => {
    const { souk } = await newCustomer();
    // In a currency of the test's own: sums in euros also change by what other tests have sold.
    const { variant } = await makeProduct(staff, { prices: [700], currency: 'ISK', stock: 50 });
    await using sales = await follow(staff, asWritten(SalesUpdatedDocument));
    const sell = async () => {
      const seen = sales.received.length;
      await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 4 }]));
      const isNew = (update: (typeof sales.received)[number]) =>
        sales.received.indexOf(update) >= seen && update.salesUpdated.revenue.currency === 'ISK';
      return (await sales.until(isNew)).salesUpdated;
    };
    const before = await sell();
    expect(await sell()).toEqual({
      at: expect.any(String),
      orders: before.orders + 1,
      units: before.units + 4,
      revenue: { minor: before.revenue.minor + 4 * 700, currency: 'ISK' },
    });
  });
});
