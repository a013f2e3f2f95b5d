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
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import type { Order, OrderLine, Payment } from '../domain/order.ts';

/** An event about an order before it has its place in the order's history. */
export interface OrderEvent {
  contract: EventContract;
  data: unknown;
}

type OrderHead = Omit<Order, 'sequence'>;

function snapshot(order: OrderHead, lines: readonly OrderLine[]) {
  return {
    orderId: order.id,
    customerId: order.customerId,
    placedAt: order.placedAt.toISOString(),
    currency: order.currency,
    totalMinor: order.totalMinor,
    lines: lines.map(({ id, productId, variantId, quantity, unitPriceMinor }) => ({
      lineId: id,
      productId,
      variantId,
      quantity,
      unitPriceMinor,
    })),
  };
}

const withSnapshot =
  (contract: EventContract) =>
  (order: OrderHead, lines: readonly OrderLine[]): OrderEvent => ({ contract, data: snapshot(order, lines) });

export const orderPlaced = withSnapshot(orderPlacedV1);
export const orderConfirmed = withSnapshot(orderConfirmedV1);
export const orderCancelled = withSnapshot(orderCancelledV1);
export const orderImported = withSnapshot(orderImportedV1);

const ofPayment =
  (contract: EventContract) =>
  ({ id, orderId, amountMinor, currency }: Payment): OrderEvent => ({
    contract,
    data: { orderId, paymentId: id, amount: { minor: amountMinor, currency } },
  });

export const paymentAuthorized = ofPayment(orderPaymentAuthorizedV1);
export const paymentDeclined = ofPayment(orderPaymentDeclinedV1);
export const paymentCaptured = ofPayment(orderPaymentCapturedV1);
export const paymentVoided = ofPayment(orderPaymentVoidedV1);

export const orderRejected = (order: OrderHead): OrderEvent => ({
  contract: orderRejectedV1,
  data: { orderId: order.id, code: order.rejection?.code },
});

export const orderAnonymised = ({ id: orderId }: OrderHead): OrderEvent => ({
  contract: orderAnonymisedV1,
  data: { orderId },
});

export function orderFulfilled(
  order: OrderHead,
  shipment: { id: string; complete: boolean; lines: { lineId: string; variantId: string; quantity: number }[] },
): OrderEvent {
  const { id: shipmentId, complete, lines } = shipment;
  return { contract: orderFulfilledV1, data: { orderId: order.id, shipmentId, complete, lines } };
}
