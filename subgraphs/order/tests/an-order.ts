import { priceBreakdown } from '#packages/price/price-breakdown.ts';
import type { Order, OrderLine } from '../domain/order.ts';

/** A confirmed order, but for what the test says of it. */
export function anOrder(wishes: Partial<Order> = {}): Order {
  return {
    id: 'order',
    sequence: 1,
    version: 3,
    customerId: 'customer',
    status: 'CONFIRMED',
    paymentStatus: 'AUTHORIZED',
    fulfillmentStatus: 'UNFULFILLED',
    currency: 'EUR',
    market: null,
    price: priceBreakdown({ linesMinor: 1_000 }),
    placedAt: new Date('2026-03-01T10:00:00Z'),
    shippingAddress: null,
    rejection: null,
    cancellationReason: null,
    anonymisedAt: null,
    ...wishes,
  };
}

export const aPendingOrder = (wishes: Partial<Order> = {}): Order =>
  anOrder({ status: 'PENDING', paymentStatus: 'PENDING', version: 1, ...wishes });

export function aLine(id: string, quantity: number): OrderLine {
  return {
    id,
    orderId: 'order',
    variantId: `variant of ${id}`,
    productId: 'product',
    quantity,
    unitPriceMinor: 100,
    priceListId: null,
  };
}
