import { appendEvents } from '#packages/outbox/append-events.ts';
import { type EventContent, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import type { Change } from '../domain/order.ts';
import { hasErasedAccount } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { updateOrder } from '../store/orders.ts';
import { anonymiseOrders } from './anonymise-orders.ts';

/**
 * Writes a change of a locked order together with the events that tell of it, numbered on from its last one. A change that
 * ends the order of somebody who has left also removes what is personal in it.
 */
export async function recordChange(
  tx: Tx,
  { order, timeline }: Change,
  contents: readonly EventContent[],
  occurrence: Occurrence,
): Promise<void> {
  const changed = { ...order, version: order.version + contents.length };
  await updateOrder(tx, { order: changed, timeline }, occurrence.at);
  await appendEvents(tx, eventsAbout({ id: order.id, version: order.version + 1 }, contents, occurrence));
  if (isToBeAnonymised(changed) && (await hasErasedAccount(tx, changed.customerId))) {
    await anonymiseOrders(tx, [changed], occurrence);
  }
}
