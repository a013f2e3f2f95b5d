import { userEmailVerifiedV1 } from '#events/auth/user-email-verified.v1.ts';
import { userMessageRequestedV1 } from '#events/auth/user-message-requested.v1.ts';
import { userNoticeRequestedV1 } from '#events/auth/user-notice-requested.v1.ts';
import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { orderConfirmedV1 } from '#events/order/order-confirmed.v1.ts';
import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import { orderPaymentCapturedV1 } from '#events/order/order-payment-captured.v1.ts';
import { orderRejectedV1 } from '#events/order/order-rejected.v1.ts';
import { type AnyEvent, parseEvent } from '#packages/event-contract/event-contract.ts';
import type { MessageKind, MessageRequest } from './message.ts';

/** What is told because of an event, by its type. */
export type Tellings = Readonly<Record<string, (event: AnyEvent) => MessageRequest>>;

/** What is told because of what happens to an account. */
export const accountTellings: Tellings = {
  [userMessageRequestedV1.type]: (event) => {
    const { userId, messageId, kind } = parseEvent(userMessageRequestedV1, event).data;
    return { kind, recipientId: userId, aboutId: messageId, partId: null };
  },
  [userNoticeRequestedV1.type]: (event) => {
    const { userId, noticeId, kind } = parseEvent(userNoticeRequestedV1, event).data;
    return { kind, recipientId: userId, aboutId: noticeId, partId: null };
  },
  // Happens once to an account.
  [userEmailVerifiedV1.type]: (event) => {
    const { userId } = parseEvent(userEmailVerifiedV1, event).data;
    return { kind: 'WELCOME', recipientId: userId, aboutId: userId, partId: null };
  },
};

/**
 * What is told because of what happens to an order. One thing is told once: that it was placed is told when it is confirmed or
 * rejected, that a hold on money was given up is told with what caused it.
 */
export const orderTellings: Tellings = {
  [orderConfirmedV1.type]: (event) => aboutOrder('ORDER_CONFIRMED', parseEvent(orderConfirmedV1, event).data),
  [orderRejectedV1.type]: (event) => aboutOrder('ORDER_REJECTED', parseEvent(orderRejectedV1, event).data),
  [orderCancelledV1.type]: (event) => aboutOrder('ORDER_CANCELLED', parseEvent(orderCancelledV1, event).data),
  [orderFulfilledV1.type]: (event) => {
    const { data } = parseEvent(orderFulfilledV1, event);
    return aboutOrder('ORDER_SHIPPED', data, data.shipmentId);
  },
  [orderPaymentCapturedV1.type]: (event) => {
    const { data } = parseEvent(orderPaymentCapturedV1, event);
    return aboutOrder('PAYMENT_RECEIPT', data, data.paymentId);
  },
};

/** What is to be told because of an event. Throws when it does not fit its contract, or does not say whom it concerns. */
export function requestOf(tellings: Tellings, event: AnyEvent): MessageRequest {
  const tell = tellings[event.type];
  if (!tell) throw new Error(`nothing is told because of ${event.type}`);
  return tell(event);
}

function aboutOrder(
  kind: MessageKind,
  { orderId: aboutId, customerId: recipientId }: { orderId: string; customerId?: string | undefined },
  partId: string | null = null,
): MessageRequest {
  // Absent only in events from before it was said, which are older than this subgraph.
  if (recipientId === undefined) throw new Error(`${kind}: the event does not say whose order ${aboutId} is`);
  return { kind, recipientId, aboutId, partId };
}
