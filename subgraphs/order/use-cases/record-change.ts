import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isToBeAnonymised } from '../domain/anonymise-order.ts';
import type { Change } from '../domain/order.ts';
import type { OrderEvent } from '../publishes/order-events.ts';
import { isErased } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { saveChange } from '../store/save-change.ts';
import { anonymiseOrders } from './anonymise-orders.ts';

/**
 * Writes a change of a locked order together with the events that tell of it, numbered on from its last one. A change that
 * ends the order of somebody who has left also removes what is personal in it.
 */
export async function recordChange(
  tx: Tx,
  { order, timeline }: Change,
  events: readonly OrderEvent[],
  { at, cause }: { at: Date; cause: Cause },
): Promise<void> {
  const numbered = events.map((event, index) => ({
    ...event,
    aggregateId: order.id,
    aggregateVersion: order.version + index + 1,
    occurredAt: at,
    cause,
  }));
  const changed = { ...order, version: order.version + events.length };
  await saveChange(tx, { order: changed, timeline }, at);
  await appendEvents(tx, numbered);
  if (isToBeAnonymised(changed) && (await isErased(tx, changed.customerId))) {
    await anonymiseOrders(tx, [changed], { at, cause });
  }
}
