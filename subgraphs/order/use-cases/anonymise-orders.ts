import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Order } from '../domain/order.ts';
import { orderAnonymised } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { deletePersonalParts } from '../store/personal-orders.ts';

/** Removes what is personal in locked orders; what was sold for how much stays. */
export async function anonymiseOrders(tx: Tx, orders: readonly Order[], occurrence: Occurrence): Promise<void> {
  const ids = orders.map(({ id }) => id);
  await deletePersonalParts(tx, ids, occurrence.at);
  const events = orders.flatMap((order) => {
    const { id, version } = order;
    return eventsAbout({ id, version: version + 1 }, [orderAnonymised(order)], occurrence);
  });
  await appendEvents(tx, events);
}
