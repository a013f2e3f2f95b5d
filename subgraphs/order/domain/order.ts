import type { Address } from '#packages/address/address.ts';
import type { PriceBreakdown } from '#packages/price/price-breakdown.ts';
import type { Payment, PaymentStatus } from './payment.ts';

export type OrderStatus = 'PENDING' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED';
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
  /** What its payments come to: see `paymentStatusOf`. */
  paymentStatus: PaymentStatus;
  fulfillmentStatus: FulfillmentStatus;
  currency: string;
  /** The code of the market it was placed in, as it was then; null outside of markets. */
  market: string | null;
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
  /** The price list that the unit price is of; null for none. */
  priceListId: string | null;
}

/** A change of an order: its state after the change, those of its payments that change with it, and its new timeline entries. */
export interface Change {
  order: Order;
  payments: Payment[];
  timeline: TimelineType[];
}
