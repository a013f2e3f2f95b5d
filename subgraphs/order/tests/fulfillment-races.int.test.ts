import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { type FulfillOrder, fulfillOrder } from '../use-cases/fulfill-order.ts';
import { createMoodyProvider, createRandom } from './moody-provider.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
let sandbox: PaymentProvider;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
  sandbox = opened.dependencies.payments;
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const ordered = 4;

async function confirmed(): Promise<string> {
  const { id } = await opened.place([{ variantId: mug, quantity: ordered }]);
  await opened.accept(id);
  return id;
}

/** What became of a request: shipped, a refusal, or nothing that its client would know of. */
type Answer = 'shipped' | 'unknown' | (string & {});

/** The process ended: whoever waited for it has no answer. */
class Killed extends Error {}

/** A process that ends before or after some of its transactions. */
function mortal(dependencies: Dependencies, random: () => number): Dependencies {
  const { database } = dependencies;
  const perhapsDie = () => {
    if (random() < 0.06) throw new Killed();
  };
  return {
    ...dependencies,
    database: {
      ...database,
      async transact(work) {
        perhapsDie();
        const result = await database.transact(work);
        perhapsDie();
        return result;
      },
    },
  };
}

/** What was answered in all rounds. */
const seen = new Set<Answer>();

async function answerOf(asked: Promise<Order | Refusal>): Promise<Answer> {
  try {
    const answer = await asked;
    if (!isRefusal(answer)) return 'shipped';
    return answer.refused === 'payment-provider-unavailable' ? 'unknown' : answer.refused;
  } catch (error) {
    if (error instanceof Killed) return 'unknown';
    throw error;
  }
}

/** All there is to know of an order. */
async function stateOf(orderId: string) {
  const { prisma } = opened.dependencies.database;
  const [order, payment, shipments, attempts, types] = await Promise.all([
    opened.order(orderId),
    prisma.payment.findUniqueOrThrow({ where: { orderId } }),
    prisma.shipment.findMany({ where: { orderId }, include: { lines: true } }),
    prisma.captureAttempt.count({ where: { orderId } }),
    opened.eventTypes(orderId),
  ]);
  const shipped = shipments.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
  return { order, payment, shipments, shipped, attempts, types };
}

test.each([1, 2, 3, 4])(
  'whatever happens at once to orders and their provider, money and units agree (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const provider = createMoodyProvider(random);
    let elapsed = 0;
    const { dependencies } = opened;
    const orders = await Promise.all(Array.from({ length: 8 }, confirmed));
    const { prisma } = dependencies.database;
    const lineOf = new Map(
      (await prisma.orderLine.findMany({ where: { orderId: { in: orders } } })).map((line) => [line.orderId, line.id]),
    );
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;

    const payments = { authorize: sandbox.authorize, capture: provider.capture, void: provider.void };
    const living: Dependencies = { ...dependencies, payments, clock: () => new Date(Date.now() + elapsed) };
    const dying = mortal(living, random);

    // Every request has a tracking number of its own, by which its shipment is found again.
    const answers = new Map<FulfillOrder, Answer[]>();
    const ask = async (on: Dependencies, request: FulfillOrder) => {
      const answer = await answerOf(fulfillOrder(on, request, cause));
      answers.set(request, [...(answers.get(request) ?? []), answer]);
    };
    const aRequest = (orderId: string, idempotencyKey = uuidv7()): FulfillOrder => {
      const part = [{ orderLineId: lineOf.get(orderId) ?? '', quantity: 1 + Math.floor(random() * 3) }];
      const lines = random() < 0.5 ? null : part;
      const request = { idempotencyKey, orderId, lines, carrier: null, trackingNumber: uuidv7() };
      answers.set(request, []);
      return request;
    };
    const cancel = (orderId: string) =>
      answerOf(
        cancelOrder(dying, { idempotencyKey: uuidv7(), orderId, reason: null }, { cause, mayAccess: () => true }),
      );

    const step = async (orderId: string) => {
      const [roll, known] = [random(), pick([...answers.keys()])];
      const same = pick([...answers.keys()].filter((request) => request.orderId === orderId));
      if (roll < 0.25) await cancel(orderId);
      else if (roll < 0.5 && same) await ask(dying, same);
      else if (roll < 0.65 && known) await ask(dying, aRequest(orderId, known.idempotencyKey));
      else await ask(dying, aRequest(orderId));
    };
    const worker = async (orderId: string) => {
      for (let turn = 0; turn < 5; turn++) await step(orderId);
    };
    for (const orderId of orders) await Promise.all(Array.from({ length: 5 }, () => worker(orderId)));

    // Clients repeat what they have no answer to, once the calls of those who died are over.
    provider.calmDown();
    elapsed = 60_000;
    for (const [request, known] of answers) if (known.at(-1) === 'unknown') await ask(living, request);
    // A claim may have gone to another request by then: somebody ships what is left, as the refused cancellation says.
    for (const orderId of orders) if ((await stateOf(orderId)).attempts > 0) await ask(living, aRequest(orderId));

    for (const orderId of orders) {
      const { order, payment, shipments, shipped, attempts, types } = await stateOf(orderId);
      const captured = provider.captured.has(payment.id);
      expect({ orderId, isCaptured: order.paymentStatus === 'CAPTURED' }).toEqual({ orderId, isCaptured: captured });
      expect(types.filter((type) => type === 'order.payment-captured')).toHaveLength(captured ? 1 : 0);
      expect(attempts).toBe(0);
      expect(shipped).toBeLessThanOrEqual(ordered);
      if (shipments.length > 0) expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED' });
      if (order.status === 'CANCELLED') expect({ shipments, captured }).toEqual({ shipments: [], captured: false });
      expect(types.filter((type) => type === 'order.fulfilled')).toHaveLength(shipments.length);
      expect(order.version).toBe(types.length);
    }
    for (const [{ orderId, trackingNumber }, given] of answers) {
      const made = await prisma.shipment.count({ where: { orderId, trackingNumber } });
      expect(made).toBeLessThanOrEqual(1);
      if (given.includes('shipped')) expect(made).toBe(1);
      if (!given.includes('shipped') && !given.includes('unknown')) expect(made).toBe(0);
    }
    for (const answer of [...answers.values()].flat()) seen.add(answer);
  },
  60_000,
);

test('the rounds were worth something: much has happened in them', () => {
  const worthwhile = [
    'shipped',
    'unknown',
    'capture-failed',
    'all-units-left',
    'not-confirmed',
    'idempotency-key-reused',
  ];
  expect([...seen].toSorted()).toEqual(expect.arrayContaining(worthwhile));
});
