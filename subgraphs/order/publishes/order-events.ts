import { orderAnonymisedV1 } from '#events/order/order-anonymised.v1.ts';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderConfirmedV1 } from '#events/order/order-confirmed.v1.ts';
import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { orderPaymentAuthorizedV1 } from '#events/order/order-payment-authorized.v1.ts';
import { orderPaymentCapturedV1 } from '#events/order/order-payment-captured.v1.ts';
import { orderPaymentDeclinedV1 } from '#events/order/order-payment-declined.v1.ts';
import { orderPaymentVoidedV1 } from '#events/order/order-payment-voided.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Change, Order, OrderLine } from '../domain/order.ts';
import type { Payment } from '../domain/payment.ts';

type OrderHead = Omit<Order, 'sequence'>;

function snapshot(order: OrderHead, lines: readonly OrderLine[]) {
  return {
    orderId: order.id,
    customerId: order.customerId,
    placedAt: order.placedAt.toISOString(),
    currency: order.currency,
    totalMinor: order.price.totalMinor,
    price: order.price,
    ...(order.market !== null && { market: order.market }),
    ...(order.shippingAddress !== null && { shippingCountry: order.shippingAddress.country }),
    lines: lines.map(({ id, productId, variantId, quantity, unitPriceMinor, priceListId }) => ({
      lineId: id,
      productId,
      variantId,
      quantity,
      unitPriceMinor,
      ...(priceListId !== null && { priceListId }),
    })),
  };
}

type OrderAndLines = [order: OrderHead, lines: readonly OrderLine[]];

export const orderPlaced = (...order: OrderAndLines) => eventOf(orderPlacedV1, snapshot(...order));
export const orderConfirmed = (...order: OrderAndLines) => eventOf(orderConfirmedV1, snapshot(...order));
export const orderCancelled = (...order: OrderAndLines) => eventOf(orderCancelledV1, snapshot(...order));
export const orderImported = (...order: OrderAndLines) => eventOf(orderImportedV1, snapshot(...order));

function about({ id: orderId, customerId }: OrderHead, { id: paymentId, amountMinor: minor, currency }: Payment) {
  return { orderId, customerId, paymentId, amount: { minor, currency } };
}

export const paymentAuthorized = (order: OrderHead, payment: Payment) =>
  eventOf(orderPaymentAuthorizedV1, about(order, payment));
export const paymentDeclined = (order: OrderHead, payment: Payment) =>
  eventOf(orderPaymentDeclinedV1, about(order, payment));
export const paymentsCaptured = ({ order, payments }: Change) =>
  payments.map((payment) => eventOf(orderPaymentCapturedV1, about(order, payment)));
export const paymentsVoided = ({ order, payments }: Change) =>
  payments.map((payment) => eventOf(orderPaymentVoidedV1, about(order, payment)));

/** Throws when the order is not rejected. */
export function orderRejected({ id: orderId, customerId, rejection }: OrderHead) {
  if (!rejection) throw new Error(`order ${orderId} is not rejected`);
  return eventOf(orderRejectedV1, { orderId, customerId, code: rejection.code });
}

export const orderAnonymised = ({ id: orderId, customerId }: OrderHead) =>
  eventOf(orderAnonymisedV1, { orderId, customerId });

export function orderFulfilled(
  { id: orderId, customerId }: OrderHead,
  shipment: { id: string; complete: boolean; lines: { lineId: string; variantId: string; quantity: number }[] },
) {
  const { id: shipmentId, complete, lines } = shipment;
  return eventOf(orderFulfilledV1, { orderId, customerId, shipmentId, complete, lines });
}
