import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { findLines } from '../store/order-lines.ts';
import { findShipments } from '../store/shipments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { type FulfillOrder, fulfillOrder } from '../use-cases/fulfill-order.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let sandbox: PaymentProvider;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
  sandbox = opened.dependencies.payments;
});
afterEach(() => {
  opened.dependencies.payments = sandbox;
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

async function confirmed(wishes: { customerId?: string } = {}) {
  const { id } = await opened.place([{ variantId: mug, quantity: 3 }], wishes);
  await opened.accept(id);
  const [line] = await findLines(opened.dependencies.database.prisma, [id]);
  return { id, units: (quantity: number) => [{ orderLineId: line?.id ?? '', quantity }] };
}

function fulfill(orderId: string, wishes: Partial<FulfillOrder> = {}, dependencies = opened.dependencies) {
  const shipment = { idempotencyKey: uuidv7(), orderId, lines: null, carrier: null, trackingNumber: null };
  return fulfillOrder(dependencies, { ...shipment, ...wishes }, cause);
}
const cancel = (orderId: string, idempotencyKey: string = uuidv7()) =>
  cancelOrder(opened.dependencies, { idempotencyKey, orderId, reason: null }, { cause, mayAccess: () => true });

const shipmentsOf = (orderId: string) => findShipments(opened.dependencies.database.prisma, [orderId]);
const attemptsOf = (orderId: string) =>
  opened.dependencies.database.prisma.captureAttempt.count({ where: { orderId } });
const capturesOf = async (orderId: string) =>
  (await opened.eventTypes(orderId)).filter((type) => type === 'order.payment-captured').length;

/** A provider whose captures wait until the test answers them, in the order in which they came. */
function heldProvider() {
  const calls: PromiseWithResolvers<Outcome>[] = [];
  const arrivals: PromiseWithResolvers<void>[] = [];
  const at = <Item>(list: PromiseWithResolvers<Item>[], index: number) => {
    list[index] ??= Promise.withResolvers<Item>();
    return list[index];
  };
  let count = 0;
  opened.dependencies.payments = {
    ...sandbox,
    capture() {
      const index = count++;
      at(arrivals, index).resolve();
      return at(calls, index).promise;
    },
  };
  return {
    /** Resolves once the call of this number, from 0 on, is made. */
    arrived: (index: number) => at(arrivals, index).promise,
    answer: (index: number, outcome: Outcome) => at(calls, index).resolve(outcome),
  };
}
const captured: Outcome = { outcome: 'done' };
const failed: Outcome = { outcome: 'refused', reason: 'no' };

describe('an idempotency key that was used for something else', () => {
  test('changes nothing: the order it is used for now can be cancelled', async () => {
    const [first, second] = [await confirmed(), await confirmed()];
    const idempotencyKey = uuidv7();
    await fulfill(first.id, { idempotencyKey });
    const before = await opened.order(second.id);
    expect(await fulfill(second.id, { idempotencyKey })).toEqual({ refused: 'idempotency-key-reused' });
    expect({ order: await opened.order(second.id), attempts: await attemptsOf(second.id) }).toEqual({
      order: before,
      attempts: 0,
    });
    expect(await cancel(second.id)).toMatchObject({ status: 'CANCELLED' });
  });

  test('of a cancellation leaves the other order as it was', async () => {
    const [first, second] = [await confirmed(), await confirmed()];
    const key = uuidv7();
    await cancel(first.id, key);
    expect(await cancel(second.id, key)).toEqual({ refused: 'idempotency-key-reused' });
    expect(await opened.order(second.id)).toMatchObject({ status: 'CONFIRMED', version: 3 });
  });

  test('by a release of before captures had attempts is that of a shipment that is recorded', async () => {
    const { id, units } = await confirmed();
    const part = { idempotencyKey: uuidv7(), lines: units(1) };
    await fulfill(id, part);
    await opened.dependencies.database.prisma
      .$executeRaw`UPDATE idempotency_key SET result_id = ${id} WHERE key = ${part.idempotencyKey}`;
    expect(await fulfill(id, part)).toMatchObject({ id });
    expect(await shipmentsOf(id)).toHaveLength(1);
  });
});

describe('an order that was cancelled just before its shipment', () => {
  test('keeps no mark of a capture', async () => {
    const { id } = await confirmed();
    await cancel(id);
    expect(await fulfill(id)).toEqual({ refused: 'not-confirmed', status: 'CANCELLED' });
    expect(await attemptsOf(id)).toBe(0);
  });
});

describe('while the provider is asked', () => {
  test('the order is not locked, and cannot be cancelled', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    const shipping = fulfill(id);
    await provider.arrived(0);
    expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
    provider.answer(0, captured);
    expect(await shipping).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'FULFILLED' });
    expect(await attemptsOf(id)).toBe(0);
  });

  test('the refusal of one shipment says nothing about another: the order stays locked against cancelling', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id);
    await provider.arrived(0);
    const second = fulfill(id);
    await provider.arrived(1);
    provider.answer(1, failed);
    expect(await second).toEqual({ refused: 'capture-failed', reason: 'no' });
    expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
    provider.answer(0, captured);
    expect(await first).toMatchObject({ paymentStatus: 'CAPTURED' });
  });

  test('a shipment that finds its payment captured by another is recorded, whatever the provider told it', async () => {
    const { id, units } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id, { lines: units(1) });
    await provider.arrived(0);
    const second = fulfill(id, { lines: units(1) });
    await provider.arrived(1);
    provider.answer(0, captured);
    await first;
    provider.answer(1, failed);
    expect(await second).toMatchObject({ id });
    expect([await capturesOf(id), (await shipmentsOf(id)).length]).toEqual([1, 2]);
  });

  test('a second shipment of too many units is refused, its key is free again, and the capture is recorded once', async () => {
    const { id, units } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id, { lines: units(2) });
    await provider.arrived(0);
    const tooMany = { idempotencyKey: uuidv7(), lines: units(2) };
    const second = fulfill(id, tooMany);
    await provider.arrived(1);
    provider.answer(0, captured);
    await first;
    provider.answer(1, captured);
    expect(await second).toEqual({ refused: 'too-many-units', index: 0, left: 1 });
    expect(await capturesOf(id)).toBe(1);
    expect(await fulfill(id, { ...tooMany, lines: units(1) })).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
  });

  test('an order that is shipped by another and anonymised meanwhile stays as it is then', async () => {
    const customerId = await opened.anAccount();
    const { id } = await confirmed({ customerId });
    const provider = heldProvider();
    const slow = fulfill(id, { trackingNumber: 'JD0001' });
    await provider.arrived(0);
    const quick = fulfill(id);
    await provider.arrived(1);
    provider.answer(1, captured);
    await quick;
    await opened.erase(customerId);
    const before = [await opened.order(id), await opened.eventTypes(id), await shipmentsOf(id)];
    expect(before[0]).toMatchObject({ anonymisedAt: expect.any(Date), paymentStatus: 'CAPTURED' });
    provider.answer(0, captured);
    expect(await slow).toEqual({ refused: 'all-units-left' });
    expect([await opened.order(id), await opened.eventTypes(id), await shipmentsOf(id)]).toEqual(before);
  });

  test('a key that is refused and used for another order leaves the capture of its first request recorded', async () => {
    const [{ id }, other] = [await confirmed(), await confirmed()];
    const idempotencyKey = uuidv7();
    const provider = heldProvider();
    const slow = fulfill(id, { idempotencyKey });
    await provider.arrived(0);
    const refused = fulfill(id, { idempotencyKey });
    await provider.arrived(1);
    provider.answer(1, failed);
    expect(await refused).toMatchObject({ refused: 'capture-failed' });
    provider.answer(2, captured);
    expect(await fulfill(other.id, { idempotencyKey })).toMatchObject({ id: other.id });
    provider.answer(0, captured);

    expect(await slow).toEqual({ refused: 'idempotency-key-reused' });
    expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'UNFULFILLED' });
    expect([await capturesOf(id), await attemptsOf(id), await shipmentsOf(id)]).toEqual([1, 0, []]);
    expect(await cancel(id)).toEqual({ refused: 'payment-captured' });
    expect(await fulfill(id)).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
    expect(await capturesOf(id)).toBe(1);
  });
});

describe('a process that is killed', () => {
  /** A process that ends right before (even) or after (odd) one of its transactions. */
  function killedAt(moment: number): Dependencies {
    const { database } = opened.dependencies;
    let passed = 0;
    const pass = () => {
      if (passed++ === moment) throw new Error('killed');
    };
    const transact: typeof database.transact = async (work) => {
      pass();
      const result = await database.transact(work);
      pass();
      return result;
    };
    return { ...opened.dependencies, database: { ...database, transact } };
  }

  test.each([0, 1, 2, 3])('at moment %i of a shipment leaves what the same mutation finishes', async (moment) => {
    const { id, units } = await confirmed();
    const part = { idempotencyKey: uuidv7(), lines: units(1) };
    await expect(fulfill(id, part, killedAt(moment))).rejects.toThrow('killed');
    const isUnknown = moment === 1 || moment === 2;
    expect(await attemptsOf(id)).toBe(isUnknown ? 1 : 0);
    if (isUnknown) expect(await cancel(id)).toEqual({ refused: 'capture-begun' });

    expect(await fulfill(id, part)).toMatchObject({ paymentStatus: 'CAPTURED' });
    expect(await shipmentsOf(id)).toMatchObject([{ lines: [{ quantity: 1 }] }]);
    expect([await capturesOf(id), await attemptsOf(id)]).toEqual([1, 0]);
  });

  test('and whose shipment others have made impossible leaves a key that is free again', async () => {
    const { id, units } = await confirmed();
    const part = { idempotencyKey: uuidv7(), lines: units(1) };
    await expect(fulfill(id, part, killedAt(1))).rejects.toThrow('killed');
    await fulfill(id);
    expect(await fulfill(id, part)).toEqual({ refused: 'all-units-left' });
    const other = await confirmed();
    expect(await fulfill(other.id, { ...part, lines: null })).toMatchObject({ id: other.id });
  });

  test('is forgotten once its call is over and a later one is refused', async () => {
    const { id } = await confirmed();
    await expect(fulfill(id, {}, killedAt(1))).rejects.toThrow('killed');
    opened.dependencies.payments = { ...sandbox, capture: async () => failed };
    expect(await fulfill(id)).toMatchObject({ refused: 'capture-failed' });
    expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
    const later = { ...opened.dependencies, clock: () => new Date(Date.now() + 11_000) };
    expect(await fulfill(id, {}, later)).toMatchObject({ refused: 'capture-failed' });
    expect(await cancel(id)).toMatchObject({ status: 'CANCELLED' });
  });
});
