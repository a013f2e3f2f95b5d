import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { createCommitSignal } from '#packages/outbox/commit-signal.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { fulfillOrder } from '../use-cases/fulfill-order.ts';
import { anAnswer } from './an-answer.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const place = () => opened.place([{ variantId: mug, quantity: 1 }]);

function cancel(orderId: string, { key = uuidv7(), mayAccess = true, reason = 'changed my mind' } = {}) {
  return cancelOrder(
    opened.dependencies,
    { idempotencyKey: key, orderId, reason },
    { cause, mayAccess: () => mayAccess },
  );
}

test('a pending order is cancelled, its payment voided, and stock that comes later does not revive it', async () => {
  const { id } = await place();
  expect(await cancel(id)).toMatchObject({ status: 'CANCELLED', cancellationReason: 'changed my mind' });
  await opened.runJobs();
  await opened.accept(id);
  expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.cancelled', 'order.payment-voided']);
  expect(opened.calls).not.toContain('authorize');
});

test('a pending order that is cancelled is not rejected when stock is refused later', async () => {
  const { id } = await place();
  await cancel(id);
  const shortages = [{ variantId: mug, requested: 1, available: 0 }];
  await opened.deliver(anAnswer(reservationRefusedV1, { orderId: id, shortages }));
  expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', rejection: null });
});

test('a confirmed order is cancelled and the hold on its payment given up', async () => {
  const { id } = await place();
  await opened.accept(id);
  await cancel(id);
  await opened.runJobs();
  expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  expect((await opened.eventTypes(id)).slice(2)).toEqual([
    'order.confirmed',
    'order.cancelled',
    'order.payment-voided',
  ]);
  expect((await opened.timeline(id)).slice(-2)).toEqual(['CANCELLED', 'PAYMENT_VOIDED']);
});

test('an order of which something has left is not cancelled', async () => {
  const { id } = await place();
  await opened.accept(id);
  const shipment = { idempotencyKey: uuidv7(), orderId: id, lines: null, carrier: null, trackingNumber: null };
  await fulfillOrder(opened.dependencies, shipment, cause);
  expect(await cancel(id)).toEqual({ refused: 'units-left' });
  expect(await opened.order(id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED' });
});

test('an order the caller may not see, and one that is not there, are not found', async () => {
  const { id } = await place();
  expect(await cancel(id, { mayAccess: false })).toEqual({ refused: 'unknown-order' });
  expect(await cancel(uuidv7())).toEqual({ refused: 'unknown-order' });
  expect(await opened.order(id)).toMatchObject({ status: 'PENDING' });
});

test('a repeated cancellation is one, and another of the same order is a conflict', async () => {
  const { id } = await place();
  const key = uuidv7();
  await Promise.all([cancel(id, { key }), cancel(id, { key }), cancel(id, { key })]);
  expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.cancelled']);
  expect(await cancel(id, { key, reason: 'another' })).toEqual({ refused: 'idempotency-key-reused' });
  expect(await cancel(id)).toEqual({ refused: 'order-over', status: 'CANCELLED' });
});

test('news of the confirmation that come late are not taken for the end of the cancellation', async () => {
  const { id } = await place();
  await opened.accept(id);
  const { signal, notify } = createCommitSignal();
  const waits = Promise.withResolvers<void>();
  const expectation = (orderId: string, types: readonly string[]) => {
    waits.resolve();
    return signal.expect(orderId, types);
  };
  const subgraph = { ...opened.dependencies, signal: { expect: expectation } };
  const command = { idempotencyKey: uuidv7(), orderId: id, reason: null };
  const cancelling = cancelOrder(subgraph, command, { cause, mayAccess: () => true });
  await waits.promise;
  notify(`order.confirmed ${id}`);
  await opened.runJobs();
  notify(`order.payment-voided ${id}`);
  expect(await cancelling).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
});
