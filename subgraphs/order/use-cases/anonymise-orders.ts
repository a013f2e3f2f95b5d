import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Order } from '../domain/order.ts';
import { orderAnonymised } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { removePersonalParts } from '../store/remove-personal-parts.ts';

/** Removes what is personal in locked orders; what was sold for how much stays. */
export async function anonymiseOrders(
  tx: Tx,
  orders: readonly Order[],
  { at, cause }: { at: Date; cause: Cause },
): Promise<void> {
  const ids = orders.map(({ id }) => id);
  await removePersonalParts(tx, ids, at);
  const events = orders.map((order) => {
    const head = { aggregateId: order.id, aggregateVersion: order.version + 1, occurredAt: at, cause };
    return { ...head, ...orderAnonymised(order) };
  });
  await appendEvents(tx, events);
}
