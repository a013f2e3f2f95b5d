import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../../shop/eventually.ts';
import { expectType } from '../../shop/expect-type.ts';
import { StockOfDocument } from '../../shop/generated.ts';
import { type MadeProduct, makeProduct } from '../../shop/make-product.ts';
import { type Customer, newCustomer, signedIn } from '../../shop/people.ts';
import { orderFor, placeOrder } from '../../shop/place-order.ts';
import {
  CancelOrderDocument,
  FulfillOrderDocument,
  MeDocument,
  OrderDocument,
  PlaceOrderDocument,
  type PlaceOrderMutationVariables,
} from '../generated.ts';
import { asWritten, sampleVariables } from '../operation-files.ts';

let staff: Souk;
let customer: Customer;
let product: MadeProduct;

beforeAll(async () => {
  staff = await signedIn('staff');
  customer = await newCustomer();
  product = await makeProduct(staff, { prices: [1299, 250], stock: 100 });
});

describe('PlaceOrder', () => {
  test('confirms an order sent the way existing clients send it', async () => {
    const { input: sample } = sampleVariables('place-order.variables.json') as PlaceOrderMutationVariables;
    const { variant } = product;
    const answer = await customer.souk.mutate(asWritten(PlaceOrderDocument), {
      input: {
        ...sample,
        idempotencyKey: randomUUID(),
        lines: sample.lines.map((line) => ({ ...line, variantId: variant.id })),
      },
    });
    const unit = { minor: 1299, currency: 'EUR' };
    expect(answer.placeOrder).toEqual({
      __typename: 'Order',
      id: expect.any(String),
      number: expect.stringMatching(/^S-\d+$/),
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      fulfillmentStatus: 'UNFULFILLED',
      placedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      total: { minor: 2598, currency: 'EUR', amount: '25.98' },
      lines: [
        {
          id: expect.any(String),
          quantity: 2,
          unitPrice: unit,
          lineTotal: { minor: 2598, currency: 'EUR' },
          variant: {
            id: variant.id,
            sku: variant.sku,
            product: { id: product.id, title: product.title },
            availability: { available: 98 },
          },
        },
      ],
      rejection: null,
    });
  });

  test('adds up the lines', async () => {
    const [first, second] = product.variants.map(({ id }) => id) as [string, string];
    const order = await placeOrder(
      customer.souk,
      orderFor([
        { variantId: first, quantity: 3 },
        { variantId: second, quantity: 5 },
      ]),
    );
    expect(order.lines.map(({ lineTotal }) => lineTotal.minor).sort()).toEqual([1250, 3897]);
    expect(order.total).toEqual({ minor: 5147, currency: 'EUR', amount: '51.47' });
  });
});

describe('Order', () => {
  test('shows its owner and staff where it stands and how it got there', async () => {
    const { variant, title } = product;
    const placed = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
    const { order } = await customer.souk.query(asWritten(OrderDocument), { id: placed.id });
    expect(order).toEqual({
      id: placed.id,
      number: placed.number,
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      fulfillmentStatus: 'UNFULFILLED',
      customer: { id: customer.id, email: customer.credentials.email },
      total: { minor: 1299, currency: 'EUR' },
      lines: [
        {
          id: placed.lines[0]?.id,
          quantity: 1,
          variant: { sku: variant.sku, product: { title }, availability: { available: expect.any(Number) } },
        },
      ],
      shipments: [],
      timeline: ['PLACED', 'STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'].map((type) => ({
        type,
        at: expect.any(String),
      })),
    });
    expect(await staff.query(asWritten(OrderDocument), { id: placed.id })).toEqual({ order });
  });

  test('is null when there is none', async () => {
    expect(await staff.query(asWritten(OrderDocument), { id: randomUUID() })).toEqual({ order: null });
  });
});

test("Me lists the caller's orders, the newest first", async () => {
  const { souk, id, credentials } = await newCustomer();
  const placed = [];
  for (let count = 0; count < 6; count++) {
    placed.unshift(await placeOrder(souk, orderFor([{ variantId: product.variant.id, quantity: 1 }])));
  }
  const { me } = await souk.query(asWritten(MeDocument));
  expect(me).toMatchObject({
    id,
    email: credentials.email,
    roles: ['CUSTOMER'],
    orders: { pageInfo: { hasNextPage: true } },
  });
  expect(me?.orders?.edges.map(({ node }) => node)).toEqual(
    placed.slice(0, 5).map((order) => ({
      id: order.id,
      number: order.number,
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      fulfillmentStatus: 'UNFULFILLED',
      placedAt: order.placedAt,
      total: { minor: 1299, currency: 'EUR', amount: '12.99' },
    })),
  );
});

describe('CancelOrder', () => {
  test('takes an order back, gives up its payment and releases its stock', async () => {
    const { variant } = await makeProduct(staff, { stock: 4 });
    const { id: orderId } = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 3 }]));
    const input = { idempotencyKey: randomUUID(), orderId, reason: 'Changed my mind' };
    const { cancelOrder } = await customer.souk.mutate(asWritten(CancelOrderDocument), { input });
    expect(cancelOrder).toEqual({ __typename: 'Order', id: orderId, status: 'CANCELLED', paymentStatus: 'VOIDED' });
    await eventually(
      async () => (await staff.query(StockOfDocument, { sku: variant.sku })).variant?.availability?.available,
      (available) => available === 4,
    );
  });

  test('is refused the second time', async () => {
    const { id: orderId } = await placeOrder(customer.souk, orderFor([{ variantId: product.variant.id, quantity: 1 }]));
    const cancel = () =>
      customer.souk.mutate(asWritten(CancelOrderDocument), { input: { idempotencyKey: randomUUID(), orderId } });
    expectType((await cancel()).cancelOrder, 'Order');
    expect((await cancel()).cancelOrder).toMatchObject({ code: 'ORDER_STATE_CONFLICT' });
  });
});

describe('FulfillOrder', () => {
  test('ships everything, captures the payment and takes the units out of the warehouse', async () => {
    const { variant } = await makeProduct(staff, { stock: 4 });
    const { id: orderId, lines } = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 3 }]));
    const input = { idempotencyKey: randomUUID(), orderId, carrier: 'Post', trackingNumber: 'TN-1' };
    const { fulfillOrder } = await staff.mutate(asWritten(FulfillOrderDocument), { input });
    const shipment = { id: expect.any(String), carrier: 'Post', trackingNumber: 'TN-1', status: 'SHIPPED' };
    expect(fulfillOrder).toEqual({
      __typename: 'Order',
      id: orderId,
      status: 'CONFIRMED',
      fulfillmentStatus: 'FULFILLED',
      paymentStatus: 'CAPTURED',
      shipments: [shipment],
    });
    const { order } = await customer.souk.query(asWritten(OrderDocument), { id: orderId });
    expect(order?.shipments).toEqual([{ ...shipment, lines: [{ orderLineId: lines[0]?.id, quantity: 3 }] }]);
    expect(order?.timeline.map(({ type }) => type).slice(-2)).toEqual(['PAYMENT_CAPTURED', 'SHIPPED']);
    await eventually(
      async () => (await staff.query(StockOfDocument, { sku: variant.sku })).variant?.stockLevels?.[0],
      (level) => level?.onHand === 1 && level.reserved === 0 && level.available === 1,
    );
  });

  test('can ship a part', async () => {
    const [first, second] = product.variants.map(({ id }) => id) as [string, string];
    const { id: orderId, lines } = await placeOrder(
      customer.souk,
      orderFor([
        { variantId: first, quantity: 2 },
        { variantId: second, quantity: 1 },
      ]),
    );
    const orderLineId = lines.find(({ variant }) => variant?.id === first)?.id ?? '';
    const input = { idempotencyKey: randomUUID(), orderId, lines: [{ orderLineId, quantity: 1 }] };
    const { fulfillOrder } = await staff.mutate(asWritten(FulfillOrderDocument), { input });
    expect(fulfillOrder).toMatchObject({ fulfillmentStatus: 'PARTIALLY_FULFILLED', paymentStatus: 'CAPTURED' });
  });
});
