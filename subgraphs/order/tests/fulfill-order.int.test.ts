import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { findLines } from '../store/order-lines.ts';
import { countOrders, listOrders } from '../store/orders.ts';
import { findShipments } from '../store/shipments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { type FulfillOrder, fulfillOrder } from '../use-cases/fulfill-order.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let pot: string;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
  pot = await opened.aVariant();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});
beforeEach(() => {
  opened.calls.length = 0;
});

async function confirmed(token = 'tok_ok') {
  const wanted = [
    { variantId: mug, quantity: 3 },
    { variantId: pot, quantity: 1 },
  ];
  const { id } = await opened.place(wanted, { token });
  await opened.accept(id);
  const [mugs, pots] = await findLines(opened.dependencies.database.prisma, [id]);
  if (!mugs || !pots) throw new Error('the order has lost lines');
  return { id, mugs: mugs.id, pots: pots.id };
}

function fulfill(orderId: string, wishes: Partial<FulfillOrder> = {}) {
  const shipment = { idempotencyKey: uuidv7(), orderId, lines: null, carrier: null, trackingNumber: null };
  return fulfillOrder(opened.dependencies, { ...shipment, ...wishes }, cause);
}
const eventsAfterConfirmation = async (orderId: string) => (await opened.events(orderId)).slice(3);

test('everything leaves at once when no lines are named, and the payment is captured', async () => {
  const { id, mugs, pots } = await confirmed();
  expect(await fulfill(id, { carrier: 'Royal Mail', trackingNumber: 'RM1' })).toMatchObject({
    id,
    fulfillmentStatus: 'FULFILLED',
  });
  expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'FULFILLED' });
  expect(await eventsAfterConfirmation(id)).toMatchObject([
    { type: 'order.payment-captured', aggregateVersion: 4, data: { amount: { minor: 4_000, currency: 'EUR' } } },
    {
      type: 'order.fulfilled',
      aggregateVersion: 5,
      data: {
        complete: true,
        lines: [
          { lineId: mugs, variantId: mug, quantity: 3 },
          { lineId: pots, variantId: pot, quantity: 1 },
        ],
      },
    },
  ]);
  const [shipment] = await findShipments(opened.dependencies.database.prisma, [id]);
  expect(shipment).toMatchObject({ carrier: 'Royal Mail', trackingNumber: 'RM1', status: 'SHIPPED' });
});

test('parts leave one after another, and only the first captures', async () => {
  const { id, mugs } = await confirmed();
  await fulfill(id, { lines: [{ orderLineId: mugs, quantity: 2 }] });
  expect(await opened.order(id)).toMatchObject({ fulfillmentStatus: 'PARTIALLY_FULFILLED', paymentStatus: 'CAPTURED' });
  expect(await fulfill(id, { lines: [{ orderLineId: mugs, quantity: 2 }] })).toEqual({
    refused: 'too-many-units',
    index: 0,
    left: 1,
  });
  await fulfill(id);
  expect(await opened.order(id)).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
  expect(opened.calls.filter((call) => call === 'capture')).toHaveLength(1);
  expect((await eventsAfterConfirmation(id)).map((event) => event.type)).toEqual([
    'order.payment-captured',
    'order.fulfilled',
    'order.fulfilled',
  ]);
});

test('a capture that fails changes nothing, and the key can be used again', async () => {
  const { id } = await confirmed('tok_capture_fails');
  const idempotencyKey = uuidv7();
  expect(await fulfill(id, { idempotencyKey })).toEqual({
    refused: 'capture-failed',
    reason: 'The hold has expired.',
  });
  expect(await opened.order(id)).toMatchObject({
    paymentStatus: 'AUTHORIZED',
    fulfillmentStatus: 'UNFULFILLED',
    version: 3,
  });
  expect(await eventsAfterConfirmation(id)).toEqual([]);
  expect(await findShipments(opened.dependencies.database.prisma, [id])).toEqual([]);

  const { payment } = opened.dependencies.database.prisma;
  await payment.updateMany({ where: { orderId: id }, data: { authorizationId: 'sandbox_4000EUR_renewed' } });
  expect(await fulfill(id, { idempotencyKey })).toMatchObject({ id });
  expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'FULFILLED' });
});

test('a repeated shipment is one, and the same key with other lines is refused', async () => {
  const { id, mugs } = await confirmed();
  const part = { idempotencyKey: uuidv7(), lines: [{ orderLineId: mugs, quantity: 1 }] };
  expect(await Promise.all([fulfill(id, part), fulfill(id, part), fulfill(id, part)])).toMatchObject([
    { id },
    { id },
    { id },
  ]);
  expect(await findShipments(opened.dependencies.database.prisma, [id])).toHaveLength(1);
  expect(await fulfill(id, { ...part, lines: [{ orderLineId: mugs, quantity: 2 }] })).toEqual({
    refused: 'idempotency-key-reused',
  });
});

test('shipments at once never ship more than was ordered', async () => {
  const { id, mugs } = await confirmed();
  const lines = [{ orderLineId: mugs, quantity: 2 }];
  const results = await Promise.all([fulfill(id, { lines }), fulfill(id, { lines })]);
  expect(results.filter((result) => !isRefusal(result))).toMatchObject([{ id }]);
  expect((await eventsAfterConfirmation(id)).map((event) => event.type)).toEqual([
    'order.payment-captured',
    'order.fulfilled',
  ]);
});

test('a pending order, a line of another order and an order that is not there are refused', async () => {
  const pending = await opened.place([{ variantId: mug, quantity: 1 }]);
  expect(await fulfill(pending.id)).toEqual({ refused: 'not-confirmed', status: 'PENDING' });
  const { id } = await confirmed();
  expect(await fulfill(id, { lines: [{ orderLineId: uuidv7(), quantity: 1 }] })).toMatchObject({
    refused: 'unknown-line',
    index: 0,
  });
  expect(await fulfill(uuidv7())).toEqual({ refused: 'unknown-order' });
});

test('an order whose capture got no answer cannot be cancelled until the shipment was repeated', async () => {
  const { id } = await confirmed();
  const { payments } = opened.dependencies;
  opened.dependencies.payments = {
    ...payments,
    capture: () => Promise.reject(new DOMException('timed out', 'TimeoutError')),
  };
  const shipment = { idempotencyKey: uuidv7() };
  try {
    expect(await fulfill(id, shipment)).toEqual({ refused: 'payment-provider-unavailable' });
  } finally {
    opened.dependencies.payments = payments;
  }
  const cancellation = { idempotencyKey: uuidv7(), orderId: id, reason: null };
  const cancelled = await cancelOrder(opened.dependencies, cancellation, { cause, mayAccess: () => true });
  expect(cancelled).toEqual({ refused: 'capture-begun' });
  expect(await fulfill(id, shipment)).toMatchObject({ id });
  expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', status: 'CONFIRMED' });
});

test('an order whose capture was refused can be cancelled', async () => {
  const { id } = await confirmed('tok_capture_fails');
  expect(await fulfill(id)).toMatchObject({ refused: 'capture-failed' });
  const cancellation = { idempotencyKey: uuidv7(), orderId: id, reason: null };
  const cancelled = await cancelOrder(opened.dependencies, cancellation, { cause, mayAccess: () => true });
  expect(cancelled).toMatchObject({ status: 'CANCELLED' });
});

test('staff list and count what waits to be sent', async () => {
  const { prisma } = opened.dependencies.database;
  const waits = { status: 'CONFIRMED', fulfillmentStatuses: ['UNFULFILLED', 'PARTIALLY_FULFILLED'] } as const;
  const before = await countOrders(prisma, waits);
  const [open, part, whole] = [await confirmed(), await confirmed(), await confirmed()];
  await fulfill(part.id, { lines: [{ orderLineId: part.mugs, quantity: 1 }] });
  await fulfill(whole.id);
  expect(await countOrders(prisma, waits)).toBe(before + 2);
  const listed = await listOrders(prisma, waits, { after: null, limit: 2 });
  expect(listed.map(({ id }) => id).toSorted()).toEqual([open.id, part.id].toSorted());
});
