import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderAnonymisedV1 } from '#events/order/order-anonymised.v1.ts';
import { parseEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { findPayments } from '../store/payments.ts';
import { findShipments } from '../store/shipments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { fulfillOrder } from '../use-cases/fulfill-order.ts';
import { importOrders } from '../use-cases/import-orders.ts';
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

const place = (customerId: string, token = 'tok_ok') =>
  opened.place([{ variantId: mug, quantity: 2 }], { customerId, token });
const reason = 'my sister Grace ordered it already';

async function confirmed(customerId: string) {
  const { id } = await place(customerId);
  await opened.accept(id);
  return id;
}

function cancel(orderId: string) {
  const command = { idempotencyKey: uuidv7(), orderId, reason };
  return cancelOrder(opened.dependencies, command, { cause, mayAccess: () => true });
}

async function ship(orderId: string, quantity?: number) {
  const [line] = await opened.dependencies.database.prisma.orderLine.findMany({ where: { orderId } });
  const lines = quantity === undefined ? null : [{ orderLineId: line?.id ?? '', quantity }];
  const shipment = { idempotencyKey: uuidv7(), orderId, lines, carrier: 'DHL', trackingNumber: 'JD0001' };
  return fulfillOrder(opened.dependencies, shipment, cause);
}

/** What is personal in an order. */
async function personalParts(orderId: string) {
  const { prisma } = opened.dependencies.database;
  const { shippingAddress, cancellationReason } = await opened.order(orderId);
  const trackingNumbers = (await findShipments(prisma, [orderId])).map(({ trackingNumber }) => trackingNumber);
  const [payment] = await findPayments(prisma, [orderId]);
  return { shippingAddress, cancellationReason, trackingNumbers, token: payment?.token };
}

describe('when a customer leaves', () => {
  test('an order that was shipped in full loses what is personal in it, and keeps what was sold', async () => {
    const customerId = await opened.anAccount();
    const id = await confirmed(customerId);
    await ship(id, 1);
    await ship(id);
    const before = await opened.order(id);
    await opened.erase(customerId);

    expect(await personalParts(id)).toEqual({
      shippingAddress: null,
      cancellationReason: null,
      trackingNumbers: [null, null],
      token: null,
    });
    const { shippingAddress: _address, ...kept } = before;
    const version = before.version + 1;
    expect(await opened.order(id)).toEqual({ ...kept, version, shippingAddress: null, anonymisedAt: expect.any(Date) });
    const events = await opened.events(id);
    const last = events.at(-1);
    expect(last && parseEvent(orderAnonymisedV1, last)).toMatchObject({
      aggregateVersion: version,
      data: { orderId: id },
    });
    expect((await opened.timeline(id)).at(-1)).toBe('ANONYMISED');
  });

  test('an order that was cancelled or rejected loses it too, also while its payment is not given up yet', async () => {
    const customerId = await opened.anAccount();
    const cancelled = await confirmed(customerId);
    await cancel(cancelled);
    expect((await opened.order(cancelled)).cancellationReason).toBe(reason);
    const declined = (await place(customerId, 'tok_declined')).id;
    await opened.accept(declined);
    await opened.erase(customerId);

    for (const id of [cancelled, declined]) {
      const nothing = { shippingAddress: null, cancellationReason: null, trackingNumbers: [], token: null };
      expect(await personalParts(id)).toEqual(nothing);
    }
    await opened.runJobs();
    expect(await opened.order(cancelled)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
    expect((await opened.eventTypes(cancelled)).slice(-3)).toEqual([
      'order.cancelled',
      'order.anonymised',
      'order.payment-voided',
    ]);
  });

  test('an order that is still to be shipped keeps its address until the last unit leaves', async () => {
    const customerId = await opened.anAccount();
    const id = await confirmed(customerId);
    await opened.erase(customerId);
    expect(await personalParts(id)).toMatchObject({ shippingAddress: { name: 'Ada' }, token: 'tok_ok' });
    await ship(id, 1);
    expect(await personalParts(id)).toMatchObject({ shippingAddress: { name: 'Ada' }, trackingNumbers: ['JD0001'] });
    await ship(id);

    expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'FULFILLED' });
    expect(await personalParts(id)).toMatchObject({
      shippingAddress: null,
      trackingNumbers: [null, null],
      token: null,
    });
    expect((await opened.eventTypes(id)).slice(-2)).toEqual(['order.fulfilled', 'order.anonymised']);
  });

  test('an order that is not decided yet keeps its address until it is rejected or cancelled', async () => {
    const customerId = await opened.anAccount();
    const [rejected, cancelled] = [(await place(customerId, 'tok_declined')).id, (await place(customerId)).id];
    await opened.erase(customerId);
    expect(await personalParts(rejected)).toMatchObject({ shippingAddress: { name: 'Ada' } });
    await opened.accept(rejected);
    await cancel(cancelled);

    const nothing = { shippingAddress: null, cancellationReason: null, trackingNumbers: [], token: null };
    expect(await personalParts(rejected)).toEqual(nothing);
    expect(await personalParts(cancelled)).toEqual(nothing);
    await opened.runJobs();
    expect((await opened.eventTypes(cancelled)).slice(1)).toEqual([
      'order.cancelled',
      'order.anonymised',
      'order.payment-voided',
    ]);
  });

  test('an order that ends at that very moment does not keep its address', async () => {
    for (let round = 0; round < 10; round++) {
      const customerId = await opened.anAccount();
      const orders = await Promise.all([confirmed(customerId), confirmed(customerId), confirmed(customerId)]);
      await Promise.all([opened.erase(customerId), ...orders.map((id) => ship(id))]);
      for (const id of orders) {
        expect(await personalParts(id)).toMatchObject({ shippingAddress: null, trackingNumbers: [null], token: null });
        expect((await opened.eventTypes(id)).filter((type) => type === 'order.anonymised')).toHaveLength(1);
      }
    }
  });

  test("somebody else's orders stay as they are", async () => {
    const [leaving, staying] = [await opened.anAccount(), await opened.anAccount()];
    const id = await confirmed(staying);
    await ship(id);
    await opened.erase(leaving);
    expect(await personalParts(id)).toMatchObject({ shippingAddress: { name: 'Ada' }, trackingNumbers: ['JD0001'] });
  });

  test('nothing happens again when the event is told again, at once or when the broker is rebuilt', async () => {
    const customerId = await opened.anAccount();
    const id = await confirmed(customerId);
    await ship(id);
    const event = await opened.erase(customerId);
    await Promise.all([opened.deliver(event), opened.deliver(event), opened.deliver(event)]);
    await opened.runJobs();
    expect((await opened.eventTypes(id)).filter((type) => type === 'order.anonymised')).toHaveLength(1);
  });

  test('no order of another system is taken over for them any more', async () => {
    const customerId = await opened.anAccount();
    await opened.erase(customerId);
    const lines = [{ variantId: mug, quantity: 1, unitPrice: 100 }];
    const nothingElse = { discounts: 0, shipping: 0, tax: 0 };
    const order = { externalId: uuidv7(), customerId, placedAt: new Date(), currency: 'EUR', lines, ...nothingElse };
    expect(await importOrders(opened.dependencies, [order], cause)).toEqual({
      refused: 'unknown-account',
      index: 0,
      customerId,
    });
  });
});
