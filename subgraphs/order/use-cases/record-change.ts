import { appendEvents } from '#packages/outbox/append-events.ts';
import { type EventContent, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import { isOver, paymentsToVoid } from '../domain/cancel-order.ts';
import type { Change } from '../domain/order.ts';
import { hasErasedAccount } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { updateOrder } from '../store/orders.ts';
import { findPayments } from '../store/payments.ts';
import { anonymiseOrders } from './anonymise-orders.ts';
import { beginAttempts } from './payments/begin-attempts.ts';

/**
 * Writes a change of a locked order together with the events that tell of it, numbered on from its last one. A change that
 * ends the order has what is held for it given up, and, if it is of somebody who has left, removes what is personal in it.
 */
export async function recordChange(
  tx: Tx,
  { order, payments, timeline }: Change,
  contents: readonly EventContent[],
  occurrence: Occurrence,
): Promise<void> {
  const changed = { ...order, version: order.version + contents.length };
  await updateOrder(tx, { order: changed, payments, timeline }, occurrence.at);
  await appendEvents(tx, eventsAbout({ id: order.id, version: order.version + 1 }, contents, occurrence));
  if (isOver(order)) {
    const held = paymentsToVoid(order, await findPayments(tx, order.id));
    await beginAttempts(tx, 'void', { orderId: order.id, payments: held }, occurrence);
  }
  if (isToBeAnonymised(changed) && (await hasErasedAccount(tx, changed.customerId))) {
    await anonymiseOrders(tx, [changed], occurrence);
  }
}
