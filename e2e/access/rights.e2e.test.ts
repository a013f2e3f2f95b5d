import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import {
  CancelOrderDocument,
  FulfillOrderDocument,
  OrderDocument,
  SalesReportDocument,
  SalesUpdatedDocument,
} from '../contract/generated.ts';
import { CreateProductDocument, CreateWarehouseDocument, StockOfDocument } from '../shop/generated.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { anonymous, type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

let staff: Souk;
let owner: Customer;
let stranger: Customer;
let product: MadeProduct;
let orderId: string;

beforeAll(async () => {
  staff = await signedIn('staff');
  [owner, stranger] = [await newCustomer(), await newCustomer()];
  product = await makeProduct(staff, { stock: 10 });
  orderId = (await placeOrder(owner.souk, orderFor([{ variantId: product.variant.id, quantity: 1 }]))).id;
});

describe("somebody else's order", () => {
  test('is null, like one that does not exist', async () => {
    expect(await stranger.souk.query(OrderDocument, { id: orderId })).toEqual({ order: null });
    expect(await stranger.souk.query(OrderDocument, { id: randomUUID() })).toEqual({ order: null });
  });

  test('cannot be cancelled, and stays as it is', async () => {
    const { cancelOrder } = await stranger.souk.mutate(CancelOrderDocument, {
      input: { idempotencyKey: randomUUID(), orderId },
    });
    expect(cancelOrder).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect((await owner.souk.query(OrderDocument, { id: orderId })).order?.status).toBe('CONFIRMED');
  });
});

const asks: [string, (souk: Souk) => Promise<unknown>][] = [
  ['create a product', (souk) => souk.mutate(CreateProductDocument, { input: { title: 'Mine', variants: [] } })],
  ['create a warehouse', (souk) => souk.mutate(CreateWarehouseDocument, { input: { code: 'MINE', name: 'Mine' } })],
  ['ship an order', (souk) => souk.mutate(FulfillOrderDocument, { input: { idempotencyKey: randomUUID(), orderId } })],
  ['see what each warehouse holds', (souk) => souk.query(StockOfDocument, { sku: product.variant.sku })],
  [
    'see what was sold',
    (souk) =>
      souk.query(SalesReportDocument, { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', interval: 'DAY' }),
  ],
  ['follow what is sold', (souk) => souk.subscribe(SalesUpdatedDocument).next()],
];

describe('a customer', () => {
  test.each(asks)('may not %s', async (_what, ask) => {
    await expect(ask(owner.souk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('somebody who is not signed in', () => {
  test.each(asks)('may not %s', async (_what, ask) => {
    await expect(ask(anonymous())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('may not see an order', async () => {
    await expect(anonymous().query(OrderDocument, { id: orderId })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
