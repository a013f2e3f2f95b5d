import { pino } from 'pino';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import type { AnyEvent, EventContract } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { applyEvent } from '#packages/jetstream/apply-event.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { createSandboxProvider } from '#packages/payment-provider/sandbox-provider.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { createHandlers } from '../consumes/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';
import { connectDatabase } from '../store/database.ts';
import { findOrder } from '../store/orders.ts';
import { copyProduct } from '../use-cases/copy-product.ts';
import { type PlaceOrder, placeOrder } from '../use-cases/place-order.ts';

export const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } };

/** Nothing is waited for: mutations answer with what they have written. */
const impatient: CommitSignal = { expect: () => ({ within: async () => null, [Symbol.dispose]() {} }) };

/** Milliseconds the provider may leave a call of a test unanswered: the subgraph's own limit takes seconds. */
const unanswered = 20;

export interface OpenedSubgraph extends AsyncDisposable {
  dependencies: Dependencies;
  /** Calls of the payment provider, as `authorize`, `capture` or `void`. */
  calls: string[];
  /** A new variant in the catalogue. */
  aVariant(priceMinor?: number, currency?: string): Promise<string>;
  /** The id of a new account. */
  anAccount(): Promise<string>;
  /** The owner of an account leaves. Returns the event that tells of it. */
  erase(userId: string): Promise<AnyEvent>;
  /** Places an order and expects that it was written. */
  place(lines: PlaceOrder['lines'], wishes?: { token?: string; customerId?: string }): Promise<Order>;
  order(id: string): Promise<Order>;
  /** Hands an event to the subgraph as its consumer does. */
  deliver(event: AnyEvent): Promise<void>;
  /** Tells the subgraph that inventory has reserved what an order needs. */
  accept(orderId: string): Promise<void>;
  /** Hands the subgraph its own events of an order. */
  deliverOwn(orderId: string): Promise<void>;
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
    ...wishes,
  };
}

/** The answer of inventory to an order, as the first event of a reservation. */
export function anAnswer(contract: EventContract, data: { orderId: string }, occurredAt = new Date()): AnyEvent {
  const reservationId = uuidv7();
  return {
    id: uuidv7(),
    type: contract.type,
    version: contract.version,
    aggregateType: contract.aggregateType,
    aggregateId: reservationId,
    aggregateVersion: 1,
    occurredAt: occurredAt.toISOString(),
    ...cause,
    data: { reservationId, ...data },
  };
}

function anEventOf(
  userId: string,
  { type, version, aggregateType }: EventContract,
  aggregateVersion: number,
): AnyEvent {
  const head = { id: uuidv7(), type, version, aggregateType, aggregateId: userId, aggregateVersion };
  return { ...head, occurredAt: new Date().toISOString(), ...cause, data: { userId } };
}

/** The subgraph on a database of its own, with the sandbox payment provider. */
export async function openTestSubgraph(): Promise<OpenedSubgraph> {
  const testDatabase = await createTestDatabase('order');
  const database = connectDatabase(testDatabase.url);
  const { prisma: sql, transact } = database;
  const calls: string[] = [];
  const dependencies: Dependencies = {
    database,
    signal: impatient,
    payments: recorded(calls),
    clock: () => new Date(),
  };
  const around = { logger: pino({ level: 'silent' }), stopping: new AbortController().signal };

  const deliver: OpenedSubgraph['deliver'] = async (event) => {
    const handlers = createHandlers(dependencies)[event.aggregateType] ?? [];
    const task = handlers.find(({ contract }) => contract.type === event.type)?.taskFor(event) ?? null;
    await applyEvent({ sql, transact }, `order-${event.aggregateType}`, event, task, around);
  };
  const events: OpenedSubgraph['events'] = async (aggregateId) => {
    const rows = await readOutbox(sql, { aggregateId });
    return rows.map(({ position: _, publishedAt: __, ...row }) => {
      return { ...row, occurredAt: row.occurredAt.toISOString() } as AnyEvent;
    });
  };

  return {
    dependencies,
    calls,
    async aVariant(minor = 1_000, currency = 'EUR') {
      const variantId = uuidv7();
      const product = { productId: uuidv7(), variants: [{ variantId, price: { minor, currency } }] };
      await transact((tx) => copyProduct(tx, product));
      return variantId;
    },
    async anAccount() {
      const userId = uuidv7();
      await deliver(anEventOf(userId, userRegisteredV1, 1));
      return userId;
    },
    async erase(userId) {
      const event = anEventOf(userId, userErasedV1, 2);
      await deliver(event);
      return event;
    },
    async place(lines, { token = 'tok_ok', customerId = uuidv7() } = {}) {
      const placed = await placeOrder(dependencies, aCommand(lines, { payment: { token } }), { id: customerId, cause });
      if (isRefusal(placed)) throw new Error(placed.refused);
      return placed;
    },
    order: (id) => findOrder(sql, id),
    deliver,
    accept: (orderId) => deliver(anAnswer(reservationAcceptedV1, { orderId })),
    async deliverOwn(orderId) {
      for (const event of await events(orderId)) await deliver(event);
    },
    events,
    eventTypes: async (orderId) => (await events(orderId)).map(({ type }) => type),
    async timeline(orderId) {
      const entries = await sql.timelineEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
      return entries.map(({ type }) => type);
    },
    async [Symbol.asyncDispose]() {
      await database.close();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}

function recorded(calls: string[]): PaymentProvider {
  const sandbox = createSandboxProvider();
  const soon = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(unanswered)]);
  return {
    authorize(payment, signal) {
      calls.push('authorize');
      return sandbox.authorize(payment, soon(signal));
    },
    capture(payment, signal) {
      calls.push('capture');
      return sandbox.capture(payment, soon(signal));
    },
    void(payment, signal) {
      calls.push('void');
      return sandbox.void(payment, soon(signal));
    },
  };
}
