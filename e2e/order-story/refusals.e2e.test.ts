import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { FulfillOrderDocument, OrderDocument, PlaceOrderDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { StockOfDocument } from '../shop/generated.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { anonymous, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

let staff: Souk;
let customer: Souk;
let product: MadeProduct;

beforeAll(async () => {
  staff = await signedIn('staff');
  customer = (await newCustomer()).souk;
  product = await makeProduct(staff, { prices: [1000, 1000], stock: 5 });
});

const stockOf = async (sku: string) => (await staff.query(StockOfDocument, { sku })).variant;
const timelineOf = async (id: string) =>
  (await staff.query(OrderDocument, { id })).order?.timeline.map(({ type }) => type);

describe('an order for more than there is', () => {
  test('is rejected with what falls short, and reserves nothing of the rest', async () => {
    const [plenty, scarce] = product.variants as [MadeProduct['variant'], MadeProduct['variant']];
    const order = await placeOrder(
      customer,
      orderFor([
        { variantId: plenty.id, quantity: 1 },
        { variantId: scarce.id, quantity: 6 },
      ]),
    );
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'VOIDED',
      rejection: {
        code: 'INSUFFICIENT_STOCK',
        lines: [{ variantId: scarce.id, requested: 6, available: 5 }],
      },
    });
    expect(await timelineOf(order.id)).toEqual(['PLACED', 'REJECTED']);
    for (const { sku } of [plenty, scarce]) {
      expect((await stockOf(sku))?.stockLevels).toMatchObject([{ onHand: 5, reserved: 0, available: 5 }]);
    }
  });

  test('counts the lines of one variant together', async () => {
    const { id } = product.variant;
    const lines = [3, 3].map((quantity) => ({ variantId: id, quantity }));
    expect(await placeOrder(customer, orderFor(lines))).toMatchObject({
      status: 'REJECTED',
      rejection: { code: 'INSUFFICIENT_STOCK', lines: [{ variantId: id, requested: 6, available: 5 }] },
    });
  });
});

describe('an order whose payment is declined', () => {
  test('is rejected, and its stock can be sold again', async () => {
    const { variant } = await makeProduct(staff, { stock: 2 });
    const input = orderFor([{ variantId: variant.id, quantity: 2 }], { payment: { token: 'tok_declined' } });
    const order = await placeOrder(customer, input);
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'DECLINED',
      rejection: { code: 'PAYMENT_DECLINED', lines: [] },
    });
    expect(await timelineOf(order.id)).toEqual(['PLACED', 'STOCK_RESERVED', 'PAYMENT_DECLINED', 'REJECTED']);
    await eventually(
      async () => (await stockOf(variant.sku))?.stockLevels?.[0],
      (level) => level?.available === 2 && level.reserved === 0,
    );
    expect(await placeOrder(customer, orderFor([{ variantId: variant.id, quantity: 2 }]))).toMatchObject({
      status: 'CONFIRMED',
    });
  });
});

describe('an order whose payment cannot be captured', () => {
  test('is not shipped', async () => {
    const { variant } = await makeProduct(staff, { stock: 2 });
    const input = orderFor([{ variantId: variant.id, quantity: 2 }], { payment: { token: 'tok_capture_fails' } });
    const { id: orderId, status } = await placeOrder(customer, input);
    expect(status).toBe('CONFIRMED');
    const { fulfillOrder } = await staff.mutate(FulfillOrderDocument, {
      input: { idempotencyKey: randomUUID(), orderId },
    });
    expect(fulfillOrder).toMatchObject({ __typename: 'PaymentCaptureFailed', code: 'PAYMENT_CAPTURE_FAILED' });
    const { order } = await customer.query(OrderDocument, { id: orderId });
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      fulfillmentStatus: 'UNFULFILLED',
      shipments: [],
    });
    expect((await stockOf(variant.sku))?.stockLevels).toMatchObject([{ onHand: 2, reserved: 2, available: 0 }]);
  });
});

describe('an order that is not placed', () => {
  const place = (souk: Souk, rest: Partial<Parameters<typeof orderFor>[1]> = {}) =>
    souk.mutate(PlaceOrderDocument, { input: orderFor([{ variantId: product.variant.id, quantity: 1 }], rest) });

  test('says so when it costs something else than the customer was shown', async () => {
    const { placeOrder: result } = await place(customer, { expectedTotal: { minor: 999, currency: 'EUR' } });
    expect(result).toMatchObject({ __typename: 'PriceChanged', code: 'PRICE_CHANGED' });
  });

  test('says so when there is no such variant', async () => {
    const input = orderFor([{ variantId: randomUUID(), quantity: 1 }]);
    const { placeOrder: result } = await customer.mutate(PlaceOrderDocument, { input });
    expect(result).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });

  test('says so when a quantity cannot be', async () => {
    const input = orderFor([{ variantId: product.variant.id, quantity: 0 }]);
    const { placeOrder: result } = await customer.mutate(PlaceOrderDocument, { input });
    expect(result).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
  });

  test('is refused to somebody who is not signed in', async () => {
    await expect(place(anonymous())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('leaves the stock alone', async () => {
    expect((await stockOf(product.variant.sku))?.stockLevels).toMatchObject([{ onHand: 5, reserved: 0 }]);
  });
});

describe('an idempotency key', () => {
  test('places one order, however often it is sent, and is refused for another', async () => {
    const { variant } = await makeProduct(staff, { stock: 10 });
    const input = orderFor([{ variantId: variant.id, quantity: 1 }]);
    const first = await placeOrder(customer, input);
    expect((await placeOrder(customer, input)).id).toBe(first.id);
    expect((await stockOf(variant.sku))?.availability?.available).toBe(9);
    const other = { ...input, lines: [{ variantId: variant.id, quantity: 2 }] };
    const { placeOrder: result } = await customer.mutate(PlaceOrderDocument, { input: other });
    expect(result).toMatchObject({ __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('belongs to the customer who chose it', async () => {
    const input = orderFor([{ variantId: (await makeProduct(staff, { stock: 10 })).variant.id, quantity: 1 }]);
    const first = await placeOrder(customer, input);
    const second = await placeOrder((await newCustomer()).souk, input);
    expect(second.id).not.toBe(first.id);
  });
});
