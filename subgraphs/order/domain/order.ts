import type { Address } from '#packages/address/address.ts';
import type { PriceBreakdown } from '#packages/price/price-breakdown.ts';

export type OrderStatus = 'PENDING' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED';
export type PaymentStatus = 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'DECLINED' | 'VOIDED';
export type FulfillmentStatus = 'UNFULFILLED' | 'PARTIALLY_FULFILLED' | 'FULFILLED';
export type RejectionCode = 'INSUFFICIENT_STOCK' | 'PAYMENT_DECLINED' | 'PAYMENT_TIMEOUT';
export type TimelineType =
  | 'PLACED'
  | 'STOCK_RESERVED'
  | 'PAYMENT_AUTHORIZED'
  | 'PAYMENT_DECLINED'
  | 'CONFIRMED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'PAYMENT_CAPTURED'
  | 'PAYMENT_VOIDED'
  | 'SHIPPED'
  | 'IMPORTED'
  | 'ANONYMISED';

export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}

/** Why an order was rejected. */
export interface Rejection {
  code: RejectionCode;
  message: string;
  lines: Shortage[];
}

/** An order without its lines. Amounts are minor units of its currency. */
export interface Order {
  id: string;
  /** Number for people, without its prefix. */
  sequence: number;
  /** Number of the last event about it. */
  version: number;
  customerId: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  fulfillmentStatus: FulfillmentStatus;
  currency: string;
  price: PriceBreakdown;
  placedAt: Date;
  /** Null for an order taken over from another system, and for one that is anonymised. */
  shippingAddress: Address | null;
  rejection: Rejection | null;
  /** What whoever cancelled it gave as the reason. */
  cancellationReason: string | null;
  /** When what was personal in it was removed, because the customer had left; null while nothing was. */
  anonymisedAt: Date | null;
}

export interface OrderLine {
  id: string;
  orderId: string;
  variantId: string;
  productId: string;
  quantity: number;
  unitPriceMinor: number;
}

/** How an order is paid. */
export interface Payment {
  id: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  /** The provider's, of the means of payment; null for an order that is anonymised. */
  token: string | null;
  /** The provider's id of the hold; null before it is made. */
  authorizationId: string | null;
}

/** A change of an order: its state after the change, and what it adds to the timeline. */
export interface Change {
  order: Order;
  timeline: TimelineType[];
}
