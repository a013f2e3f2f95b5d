import type { Address } from '#packages/address/address.ts';
import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Money } from '#packages/money/money.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Order } from '../domain/order.ts';
import type { Payment } from '../domain/payment.ts';
import { priceLines } from '../domain/price-lines.ts';
import { orderPlaced } from '../publishes/order-events.ts';
import { insertOrder } from '../store/orders.ts';
import { awaitExpected, awaitOutcome } from './await-outcome.ts';

export interface PlaceOrder {
  idempotencyKey: string;
  lines: { variantId: string; quantity: number }[];
  shippingAddress: Address;
  /** Null where nothing is to be paid. */
  payment: { token: string | null };
  /** What the customer was told that it costs; null for whatever it costs. */
  expectedTotal: Money | null;
}

export interface Customer {
  id: string;
  cause: Cause;
}

/** Places an order and waits for a moment for its outcome. */
export async function placeOrder(dependencies: Dependencies, command: PlaceOrder, customer: Customer) {
  const id = uuidv7();
  // Before it is written: it is new then, and whatever comes of it is heard.
  using outcome = dependencies.signal.expect(id, outcomes);
  const placed = await writeOrder(dependencies, id, command, customer);
  if (isRefusal(placed)) return placed;
  if (placed.id === id) return await awaitExpected(dependencies, id, outcome);
  return await awaitOutcome(dependencies, placed.id, { settled: ({ status }) => status !== 'PENDING', outcomes });
}

/** After which an order is settled. */
const outcomes = ['order.confirmed', 'order.rejected', 'order.cancelled'];

/** Prices and writes the order; its id, or that of the order the key placed before. */
async function writeOrder(
  { database, loaders, clock, paymentProvider }: Dependencies,
  id: string,
  { idempotencyKey: key, ...input }: PlaceOrder,
  { id: customerId, cause }: Customer,
) {
  const { expectedTotal: expected } = input;
  const variantIds = new Set(input.lines.map(({ variantId }) => variantId));
  // Before the transaction, together with all orders that are placed at the same time.
  const found = await withRetries(() => Promise.all([...variantIds].map((id) => loaders.variants.load(id))));
  const catalogue = found.filter((variant) => variant !== null);
  const use = { caller: customerId, operation: 'placeOrder', key, input, resultId: id };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const pricing = priceLines(input.lines, catalogue);
        if (isRefusal(pricing)) return pricing;
        const { currency, price } = pricing;
        if (expected && (expected.minor !== price.totalMinor || expected.currency !== currency)) {
          return refuse('price-changed', { expected, total: { minor: price.totalMinor, currency } });
        }
        const isFree = price.totalMinor === 0;
        const { token } = input.payment;
        if (!isFree && token === null) return refuse('no-means-of-payment');
        const order: Omit<Order, 'sequence'> = {
          id,
          version: 1,
          customerId,
          status: 'PENDING',
          paymentStatus: 'PENDING',
          fulfillmentStatus: 'UNFULFILLED',
          currency,
          price,
          placedAt: clock(),
          shippingAddress: input.shippingAddress,
          rejection: null,
          cancellationReason: null,
          anonymisedAt: null,
        };
        const lines = pricing.lines.map((line) => ({ id: uuidv7(), orderId: id, ...line }));
        const payment: Payment = {
          id: uuidv7(),
          orderId: id,
          provider: isFree ? null : paymentProvider,
          status: 'PENDING',
          amountMinor: price.totalMinor,
          currency,
          token: isFree ? null : token,
          authorizationId: null,
        };
        await insertOrder(tx, order, lines, payment);
        await appendEvents(tx, eventsAbout(order, [orderPlaced(order, lines)], { at: order.placedAt, cause }));
        return { id };
      },
      recall: async (orderId) => ({ id: orderId }),
    }),
  );
}
