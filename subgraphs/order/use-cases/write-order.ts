import type { Address } from '#packages/address/address.ts';
import { performTogether } from '#packages/idempotency/perform-together.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Money } from '#packages/money/money.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { type CatalogueVariant, type MarketTerms, priceLines, type VariantTerms } from '../domain/price-lines.ts';
import { orderPlaced } from '../publishes/order-events.ts';
import type { Database } from '../store/database.ts';
import { insertOrders, type NewOrder } from '../store/orders.ts';

/** What a customer orders. */
export interface OrderWanted {
  lines: { variantId: string; quantity: number }[];
  shippingAddress: Address;
  /** Null where nothing is to be paid. */
  payment: { token: string | null };
  /** What the customer was told that it costs; null for whatever it costs. */
  expectedTotal: Money | null;
  /** The code of the market it is placed in; null for none. */
  market: string | null;
}

/** An order that is to be written when its key is new. */
export interface OrderToWrite {
  id: string;
  wanted: OrderWanted;
  customerId: string;
  /** The codes of the groups that the customer is in; none where no price list applies. */
  customerGroups: readonly string[];
  /** The variants of its lines, without those that nobody knows. */
  catalogue: readonly (CatalogueVariant & Partial<VariantTerms>)[];
  /** What its market is; null outside of markets. */
  market: MarketTerms | null;
  cause: Cause;
}

export type WriteOrder = ReturnType<typeof createWriteOrder>;

/**
 * Makes what prices and writes an order, in one transaction with those that are placed at the same moment. It resolves to the
 * order's id, or to that of the order that the key placed before.
 */
export const createWriteOrder = (database: Database, { clock, paymentProvider }: OrderTerms) =>
  performTogether(database.transact, {
    async perform(tx, orders: readonly OrderToWrite[]) {
      const decisions = orders.map((order) => decide(order, { clock, paymentProvider }));
      await insertOrders(
        tx,
        decisions.flatMap((decision) => (isRefusal(decision) ? [] : [decision])),
      );
      return decisions.map((decision, index) => {
        if (isRefusal(decision)) return decision;
        const { order, lines } = decision;
        const { cause } = orders[index] as OrderToWrite;
        return {
          value: order.id,
          events: eventsAbout(order, [orderPlaced(order, lines)], { at: order.placedAt, cause }),
        };
      });
    },
    recall: async (_tx, orderId) => orderId,
  });

interface OrderTerms {
  clock: () => Date;
  paymentProvider: string;
}

function decide(order: OrderToWrite, { clock, paymentProvider }: OrderTerms) {
  const { id, wanted, customerId, customerGroups, catalogue, market } = order;
  const { expectedTotal: expected } = wanted;
  const at = clock();
  const pricing = priceLines(wanted.lines, catalogue, { market, customerGroups, at });
  if (isRefusal(pricing)) return pricing;
  const { currency, price } = pricing;
  if (expected && (expected.minor !== price.totalMinor || expected.currency !== currency)) {
    return refuse('price-changed', { expected, total: { minor: price.totalMinor, currency } });
  }
  const isFree = price.totalMinor === 0;
  const { token } = wanted.payment;
  if (!isFree && token === null) return refuse('no-means-of-payment');
  const written: NewOrder = {
    order: {
      id,
      version: 1,
      customerId,
      status: 'PENDING',
      paymentStatus: 'PENDING',
      fulfillmentStatus: 'UNFULFILLED',
      currency,
      market: market?.code ?? null,
      price,
      placedAt: at,
      shippingAddress: wanted.shippingAddress,
      rejection: null,
      cancellationReason: null,
      anonymisedAt: null,
    },
    lines: pricing.lines.map((line) => ({ id: uuidv7(), orderId: id, ...line })),
    payment: {
      id: uuidv7(),
      orderId: id,
      provider: isFree ? null : paymentProvider,
      status: 'PENDING',
      amountMinor: price.totalMinor,
      currency,
      token: isFree ? null : token,
      authorizationId: null,
    },
  };
  return written;
}
