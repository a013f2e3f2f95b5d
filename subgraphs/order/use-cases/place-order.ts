import { performOnceWithRefuse } from '#packages/idempotency/perform-once-with-refuse.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { awaitReplica } from '#packages/replica/await-replica.ts';
import type { IdempotencyKeyReused, InvalidInput, NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Address, Order } from '../domain/order.ts';
import { priceLines } from '../domain/price-lines.ts';
import { orderPlaced } from '../publishes/order-events.ts';
import { readCatalogue } from '../store/catalogue.ts';
import type { Tx } from '../store/database.ts';
import { insertOrder } from '../store/insert-order.ts';
import { awaitOutcome } from './await-outcome.ts';
import { type PriceChanged, refusePricing } from './refuse-pricing.ts';

export interface PlaceOrder {
  idempotencyKey: string;
  lines: { variantId: string; quantity: number }[];
  shippingAddress: Address;
  payment: { token: string };
  expectedTotal: { minor: number; currency: string } | null;
}

type Refusal = PriceChanged | NotFound | InvalidInput;

/** Places an order and waits for a moment for its outcome. */
export async function placeOrder(
  dependencies: Dependencies,
  command: PlaceOrder,
  customer: { id: string; cause: Cause },
): Promise<Order | Refusal | IdempotencyKeyReused> {
  let placed = await writeOrder(dependencies, command, customer);
  if (typeof placed !== 'string' && placed.__typename === 'NotFound') {
    const variantIds = [...new Set(command.lines.map((line) => line.variantId))];
    const allKnown = async () =>
      (await readCatalogue(dependencies.database.prisma, variantIds)).length === variantIds.length;
    if (await awaitReplica(allKnown)) placed = await writeOrder(dependencies, command, customer);
  }
  if (typeof placed !== 'string') return placed;
  return awaitOutcome(dependencies, placed, {
    settled: (order) => order.status !== 'PENDING',
    outcomes: ['order.confirmed', 'order.rejected', 'order.cancelled'],
  });
}

/** Prices and writes the order; its id, or that of the order the key placed before. */
function writeOrder(
  { database, clock }: Dependencies,
  { idempotencyKey: key, ...input }: PlaceOrder,
  { id: customerId, cause }: { id: string; cause: Cause },
): Promise<string | Refusal | IdempotencyKeyReused> {
  const id = uuidv7();
  return performOnceWithRefuse<Tx, string, Refusal>(
    database.transact,
    { caller: customerId, operation: 'placeOrder', key, input, resultId: id },
    {
      async perform(tx, refuse) {
        const catalogue = await readCatalogue(tx, [...new Set(input.lines.map((line) => line.variantId))]);
        const pricing = priceLines(input.lines, catalogue);
        const refusal = refusePricing(pricing, input.expectedTotal);
        if (refusal) return refuse(refusal);
        if (pricing.kind !== 'priced') throw new Error(`a pricing of kind ${pricing.kind} was let through`);
        const { currency, totalMinor } = pricing;
        const order = {
          id,
          version: 1,
          customerId,
          status: 'PENDING' as const,
          paymentStatus: 'PENDING' as const,
          fulfillmentStatus: 'UNFULFILLED' as const,
          currency,
          totalMinor,
          placedAt: clock(),
          shippingAddress: input.shippingAddress,
          rejection: null,
          cancellationReason: null,
          anonymisedAt: null,
        };
        const lines = pricing.lines.map((line) => ({ id: uuidv7(), orderId: id, ...line }));
        const { token } = input.payment;
        const payment = {
          id: uuidv7(),
          orderId: id,
          amountMinor: totalMinor,
          currency,
          token,
          authorizationId: null,
          captureBegun: false,
        };
        await insertOrder(tx, order, lines, payment);
        const event = { aggregateId: id, aggregateVersion: 1, occurredAt: order.placedAt, cause };
        await appendEvents(tx, [{ ...event, ...orderPlaced(order, lines) }]);
        return id;
      },
      recall: async (_tx, orderId) => orderId,
    },
  );
}
