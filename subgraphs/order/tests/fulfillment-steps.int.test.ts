import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { findLines } from '../store/order-lines.ts';
import { findShipments } from '../store/shipments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { type FulfillOrder, fulfillOrder } from '../use-cases/fulfill-order.ts';
import { createAskOnce } from '../use-cases/payments/ask-once.ts';
import { createPatience } from '../use-cases/payments/patience.ts';
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
const attemptsOf = (orderId: string) => opened.openAttempts(orderId);
const capturesOf = async (orderId: string) =>
  (await opened.eventTypes(orderId)).filter((type) => type === 'order.payment-captured').length;

/** A provider whose captures wait until the test answers them, by the order in which they come. */
function heldProvider() {
  const answers: PromiseWithResolvers<Outcome>[] = [];
  const arrivals: PromiseWithResolvers<void>[] = [];
  const at = <Item>(list: PromiseWithResolvers<Item>[], index: number) => {
    list[index] ??= Promise.withResolvers<Item>();
    return list[index];
  };
  const keys: string[] = [];
  opened.dependencies.payments = {
    ...sandbox,
    capture({ idempotencyKey }) {
      const index = keys.push(idempotencyKey) - 1;
      at(arrivals, index).resolve();
      return at(answers, index).promise;
    },
  };
  return {
    /** Resolves once the call of this number, from 0 on, is made. */
    arrived: (index: number) => at(arrivals, index).promise,
    answer: (index: number, outcome: Outcome) => at(answers, index).resolve(outcome),
    count: () => keys.length,
    keys: () => keys,
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
    opened.calls.length = 0;
    await cancel(id);
    expect(await fulfill(id)).toEqual({ refused: 'not-confirmed', status: 'CANCELLED' });
    await opened.runJobs();
    expect(await attemptsOf(id)).toBe(0);
    expect(opened.calls).not.toContain('capture');
  });
});

/** Dependencies with which whoever waits for the provider goes on when the test says so. */
function patient() {
  const { promise: waits, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: over, resolve: goOn } = Promise.withResolvers<null>();
  const expectation = {
    async within() {
      arrive();
      return over;
    },
    [Symbol.dispose]() {},
  };
  const dependencies: Dependencies = { ...opened.dependencies, signal: { expect: () => expectation } };
  return { dependencies, waits, goOn: () => goOn(null) };
}

describe('while the provider is asked', () => {
  test('a few wait long, and the others a moment, so that the gateway has requests left for customers', async () => {
    const waits: number[] = [];
    const expectation = {
      async within(time: number) {
        waits.push(time);
        return null;
      },
      [Symbol.dispose]() {},
    };
    const signal = { expect: () => expectation };
    const patience = createPatience({ places: 1, long: 7_000, short: 1_000 });
    const impatient = { ...opened.dependencies, signal, patience, clock: () => new Date('2026-11-28T12:00:00Z') };
    const ship = async () => {
      const { id } = await confirmed();
      return () => fulfill(id, {}, impatient);
    };
    const [first, second] = [await ship(), await ship()];
    expect(await first()).toEqual({ refused: 'payment-provider-unavailable' });
    {
      using _ = patience.begin();
      expect(await second()).toEqual({ refused: 'payment-provider-unavailable' });
    }
    expect(await second()).toEqual({ refused: 'payment-provider-unavailable' });
    expect(waits).toEqual([7_000, 1_000, 7_000]);
    // Whose captures go on without them.
    await opened.runJobs();
  });

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

  test('another job that is to ask the same waits for what comes of it', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    const slow = patient();
    const waiting = fulfill(id, {}, slow.dependencies);
    await slow.waits;
    const where = { payment: { orderId: id }, operation: 'capture' };
    const { id: attemptId } = await opened.dependencies.database.prisma.paymentAttempt.findFirstOrThrow({ where });
    const ask = createAskOnce(opened.dependencies);
    const { signal: stop } = new AbortController();
    const asking = ask({ attemptId, stop });
    await provider.arrived(0);
    await expect(ask({ attemptId, stop })).rejects.toBeInstanceOf(RetryLater);
    provider.answer(0, captured);
    expect(await asking).toEqual(captured);
    expect(provider.count()).toBe(1);
    provider.answer(1, captured);
    expect(await ask({ attemptId, stop })).toEqual(captured);

    provider.answer(2, captured);
    await opened.runJobs();
    slow.goOn();
    expect(await waiting).toMatchObject({ paymentStatus: 'CAPTURED' });
  });

  test('a second shipment waits for the same answer: nobody asks twice', async () => {
    const { id, units } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id, { lines: units(1) });
    await provider.arrived(0);
    const second = patient();
    const waiting = fulfill(id, { lines: units(1) }, second.dependencies);
    await second.waits;
    provider.answer(0, captured);
    await first;
    second.goOn();
    expect(await waiting).toMatchObject({ id });
    expect([await capturesOf(id), (await shipmentsOf(id)).length, provider.count()]).toEqual([1, 2, 1]);
  });

  test('the refusal is told to both, and the order can be cancelled', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id);
    await provider.arrived(0);
    const second = patient();
    const waiting = fulfill(id, {}, second.dependencies);
    await second.waits;
    provider.answer(0, failed);
    expect(await first).toEqual({ refused: 'capture-failed', reason: 'no' });
    second.goOn();
    expect(await waiting).toEqual({ refused: 'capture-failed', reason: 'no' });
    expect(await attemptsOf(id)).toBe(0);
    expect(await cancel(id)).toMatchObject({ status: 'CANCELLED' });
  });

  test('a capture that was refused is asked for anew, with another key, by the next shipment', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    provider.answer(0, failed);
    provider.answer(1, captured);
    expect(await fulfill(id)).toMatchObject({ refused: 'capture-failed' });
    expect(await fulfill(id)).toMatchObject({ paymentStatus: 'CAPTURED' });
    expect(new Set(provider.keys()).size).toBe(2);
  });

  test('a second shipment of too many units is refused, its key is free again, and the capture is recorded once', async () => {
    const { id, units } = await confirmed();
    const provider = heldProvider();
    const first = fulfill(id, { lines: units(2) });
    await provider.arrived(0);
    const tooMany = { idempotencyKey: uuidv7(), lines: units(2) };
    const second = patient();
    const waiting = fulfill(id, tooMany, second.dependencies);
    await second.waits;
    provider.answer(0, captured);
    await first;
    second.goOn();
    expect(await waiting).toEqual({ refused: 'too-many-units', index: 0, left: 1 });
    expect(await capturesOf(id)).toBe(1);
    expect(await fulfill(id, { ...tooMany, lines: units(1) })).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
  });

  test('an order that is shipped by another and anonymised meanwhile stays as it is then', async () => {
    const customerId = await opened.anAccount();
    const { id } = await confirmed({ customerId });
    const slow = patient();
    const waiting = fulfill(id, { trackingNumber: 'JD0001' }, slow.dependencies);
    await slow.waits;
    await fulfill(id);
    await opened.erase(customerId);
    const before = [await opened.order(id), await opened.eventTypes(id), await shipmentsOf(id)];
    expect(before[0]).toMatchObject({ anonymisedAt: expect.any(Date), paymentStatus: 'CAPTURED' });
    slow.goOn();
    expect(await waiting).toEqual({ refused: 'all-units-left' });
    expect([await opened.order(id), await opened.eventTypes(id), await shipmentsOf(id)]).toEqual(before);
  });

  test('a key that is refused and used for another order leaves the capture of its first request recorded', async () => {
    const [{ id, units }, other] = [await confirmed(), await confirmed()];
    const part = { idempotencyKey: uuidv7(), lines: units(3) };
    const slow = patient();
    const waiting = fulfill(id, part, slow.dependencies);
    await slow.waits;
    await fulfill(id, { lines: units(2) });
    expect(await fulfill(id, part)).toMatchObject({ refused: 'too-many-units' });
    expect(await fulfill(other.id, { ...part, lines: null })).toMatchObject({ id: other.id });
    slow.goOn();
    expect(await waiting).toEqual({ refused: 'idempotency-key-reused' });
    expect(await opened.order(id)).toMatchObject({
      paymentStatus: 'CAPTURED',
      fulfillmentStatus: 'PARTIALLY_FULFILLED',
    });
    expect([await capturesOf(id), await attemptsOf(id), (await shipmentsOf(id)).length]).toEqual([1, 0, 1]);
    expect(await fulfill(id)).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
    expect(await capturesOf(id)).toBe(1);
  });

  test('a key that is free after a refusal and used for another order is not freed again by who waited longer', async () => {
    const [{ id }, other] = [await confirmed(), await confirmed()];
    const idempotencyKey = uuidv7();
    const provider = heldProvider();
    provider.answer(0, failed);
    provider.answer(1, captured);
    const slow = patient();
    const waiting = fulfill(id, { idempotencyKey }, slow.dependencies);
    await slow.waits;
    expect(await fulfill(id, { idempotencyKey })).toMatchObject({ refused: 'capture-failed' });
    const shipment = { idempotencyKey };
    expect(await fulfill(other.id, shipment)).toMatchObject({ id: other.id });
    slow.goOn();
    expect(await waiting).toMatchObject({ refused: 'capture-failed' });
    expect(await fulfill(other.id, shipment)).toMatchObject({ id: other.id });
    expect(await shipmentsOf(other.id)).toHaveLength(1);
  });
});

describe('an order whose capture is not known yet', () => {
  test.each<Outcome>([
    { outcome: 'unknown', reason: 'lost' },
    { outcome: 'later', reason: 'busy', retryAfterMs: null },
  ])(
    'is asked about with the same key until it is, whether or not anybody repeats the shipment ($outcome)',
    async (answer) => {
      const { id } = await confirmed();
      const provider = heldProvider();
      for (const index of [0, 1, 2]) provider.answer(index, answer);
      provider.answer(3, captured);
      expect(await fulfill(id)).toEqual({ refused: 'payment-provider-unavailable' });
      for (let times = 0; times < 3; times++) {
        expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
        await opened.runJobs({ later: true });
      }
      expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'UNFULFILLED' });
      expect([await capturesOf(id), await attemptsOf(id), new Set(provider.keys()).size]).toEqual([1, 0, 1]);
      expect(await cancel(id)).toEqual({ refused: 'payment-captured' });
      expect(await fulfill(id)).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
    },
  );

  test('has one row for it, however often the provider was asked', async () => {
    const { id } = await confirmed();
    opened.dependencies.payments = { ...sandbox, capture: () => Promise.reject(new Error('socket hang up')) };
    await fulfill(id);
    for (let times = 0; times < 20; times++) await opened.runJobs({ later: true });
    const rows = await opened.dependencies.database.prisma.paymentAttempt.findMany({
      where: { payment: { orderId: id }, operation: 'capture' },
    });
    expect(rows).toMatchObject([{ tries: 21, outcome: 'unknown', reason: 'Error: socket hang up', endedAt: null }]);
  });

  test('is asked about at once when the shipment is repeated', async () => {
    const { id } = await confirmed();
    const provider = heldProvider();
    provider.answer(0, { outcome: 'later', reason: 'busy', retryAfterMs: 3_600_000 });
    provider.answer(1, captured);
    const shipment = { idempotencyKey: uuidv7() };
    expect(await fulfill(id, shipment)).toEqual({ refused: 'payment-provider-unavailable' });
    expect(await fulfill(id, shipment)).toMatchObject({ fulfillmentStatus: 'FULFILLED' });
  });

  test('at a provider that was chosen before is not captured by another one', async () => {
    const { id } = await confirmed();
    opened.calls.length = 0;
    const { paymentProvider } = opened.dependencies;
    opened.dependencies.paymentProvider = 'another';
    try {
      expect(await fulfill(id)).toEqual({ refused: 'payment-provider-unavailable' });
    } finally {
      opened.dependencies.paymentProvider = paymentProvider;
    }
    expect(opened.calls).toEqual([]);
    await opened.runJobs({ later: true });
    expect(await opened.order(id)).toMatchObject({ paymentStatus: 'CAPTURED' });
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
    expect(await attemptsOf(id)).toBe(moment === 1 ? 1 : 0);
    if (moment === 1) expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
    if (moment === 2) expect(await cancel(id)).toEqual({ refused: 'payment-captured' });

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

  test('leaves an order that can be cancelled once its capture is refused, although nobody repeats the shipment', async () => {
    const { id } = await confirmed();
    await expect(fulfill(id, {}, killedAt(1))).rejects.toThrow('killed');
    opened.dependencies.payments = { ...sandbox, capture: async () => failed };
    expect(await cancel(id)).toEqual({ refused: 'capture-begun' });
    await opened.runJobs();
    expect(await cancel(id)).toMatchObject({ status: 'CANCELLED' });
  });
});
