import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';
import { findOrder } from '../store/orders.ts';
import { subgraph } from '../subgraph.ts';
import { copyProducts } from '../use-cases/copy-products.ts';
import { type PlaceOrder, placeOrder } from '../use-cases/place-order.ts';
import { anAnswer } from './an-answer.ts';

export const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } };

/** Milliseconds the provider may leave a call of a test unanswered: the subgraph's own limit takes seconds. */
const unanswered = 20;

export interface TestOrders extends Omit<TestSubgraph<Dependencies>, 'events'> {
  /** Calls of the payment provider, as `authorize`, `capture` or `void`. */
  calls: string[];
  /** A new variant in the catalogue. */
  aVariant(priceMinor?: number, currency?: string): Promise<string>;
  /** The id of a new account. */
  anAccount(): Promise<string>;
  /** The owner of an account leaves. Returns the event that tells of it. */
  erase(userId: string): Promise<AnyEvent>;
  /** Places an order and expects that it was written. */
  place(lines: PlaceOrder['lines'], wishes?: { token?: string | null; customerId?: string }): Promise<Order>;
  order(id: string): Promise<Order>;
  /** Tells the subgraph that inventory has reserved what an order needs. */
  accept(orderId: string): Promise<void>;
  /** The attempts at payments of an order of which the final answer is not known. */
  openAttempts(orderId: string): Promise<number>;
  /** What was told of an order, as it was published, oldest first. */
  events(orderId: string): Promise<AnyEvent[]>;
  eventTypes(orderId: string): Promise<string[]>;
  timeline(orderId: string): Promise<string[]>;
}

/** An order of one customer, ready to be placed. */
export function aCommand(lines: PlaceOrder['lines'], wishes: Partial<PlaceOrder> = {}): PlaceOrder {
  return {
    idempotencyKey: uuidv7(),
    lines,
    shippingAddress: {
      name: 'Ada',
      company: null,
      line1: '1 High Street',
      line2: null,
      city: 'London',
      region: null,
      postalCode: 'N1 9GU',
      country: 'GB',
      phone: null,
    },
    payment: { token: 'tok_ok' },
    expectedTotal: null,
    market: null,
    ...wishes,
  };
}

/**
 * The subgraph with its payment provider, which is heard and has little time. Whoever waits for a capture has the jobs
 * performed that are due; who waits for anything else does not wait.
 * @param environment variables that choose another provider than the sandbox; that one is left alone.
 */
export async function startTestOrders(environment?: Record<string, string>): Promise<TestOrders> {
  const calls: string[] = [];
  let performing: Promise<unknown> | null = null;
  const performDue = async () => {
    // Together with the others who wait. What those perform who have begun before may not be all.
    for (let joined = true; joined; ) {
      joined = performing !== null;
      performing ??= started.runJobs().finally(() => {
        performing = null;
      });
      await performing;
    }
  };
  const started: TestSubgraph<Dependencies> = await startTestSubgraph(subgraph, {
    environment: environment ?? { PAYMENT_PROVIDER: 'sandbox' },
    change: (made) => {
      const payments = environment ? made.payments : recorded(made.payments, calls);
      return { ...made, payments, signal: performingSignal(performDue) };
    },
  });
  const { dependencies, deliver } = started;
  const { prisma: sql, transact } = dependencies.database;
  const events: TestOrders['events'] = async (orderId) => {
    const rows = await started.events(orderId);
    return rows.map(({ position: _, published: __, ...row }) => {
      return { ...row, occurredAt: row.occurredAt.toISOString() } as AnyEvent;
    });
  };

  return {
    ...started,
    calls,
    async aVariant(minor = 1_000, currency = 'EUR') {
      const variantId = uuidv7();
      const product = { productId: uuidv7(), variants: [{ variantId, price: { minor, currency } }] };
      await transact((tx) => copyProducts(tx, [product]));
      return variantId;
    },
    async anAccount() {
      const userId = uuidv7();
      await deliver(anEvent(userRegisteredV1, userId, { userId }));
      return userId;
    },
    async erase(userId) {
      const event = anEvent(userErasedV1, userId, { userId }, { aggregateVersion: 2 });
      await deliver(event);
      return event;
    },
    async place(lines, { token = 'tok_ok', customerId = uuidv7() } = {}) {
      const placed = await placeOrder(dependencies, aCommand(lines, { payment: { token } }), { id: customerId, cause });
      if (isRefusal(placed)) throw new Error(placed.refused);
      return placed;
    },
    order: (id) => findOrder(sql, id),
    async accept(orderId) {
      await deliver(anAnswer(reservationAcceptedV1, { orderId }));
    },
    openAttempts: (orderId) => sql.paymentAttempt.count({ where: { payment: { orderId }, endedAt: null } }),
    events,
    eventTypes: async (orderId) => (await events(orderId)).map(({ type }) => type),
    async timeline(orderId) {
      const entries = await sql.timelineEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
      return entries.map(({ type }) => type);
    },
  };
}

const performingSignal = (performDue: () => Promise<void>): CommitSignal => ({
  expect: (_, types) => ({
    async within() {
      if (types.includes('order.payment-captured')) await performDue();
      return null;
    },
    [Symbol.dispose]() {},
  }),
});

function recorded(provider: PaymentProvider, calls: string[]): PaymentProvider {
  const soon = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(unanswered)]);
  return {
    authorize(payment, signal) {
      calls.push('authorize');
      return provider.authorize(payment, soon(signal));
    },
    capture(payment, signal) {
      calls.push('capture');
      return provider.capture(payment, soon(signal));
    },
    void(payment, signal) {
      calls.push('void');
      return provider.void(payment, soon(signal));
    },
  };
}
