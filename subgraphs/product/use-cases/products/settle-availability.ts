import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { productAvailabilityChanged } from '../../publishes/product-availability-changed.ts';
import type { Tx } from '../../store/database.ts';
import { updateAvailability } from '../../store/product-availability.ts';

/** Brings products up to date with the stock of their variants, and tells of those that came in stock or are sold out by it. */
export async function settleAvailability(
  tx: Tx,
  products: readonly { productId: string; cause: Cause }[],
  at: Date,
): Promise<void> {
  const causes = new Map(products.map(({ productId, cause }) => [productId, cause]));
  if (causes.size === 0) return;
  const changed = await updateAvailability(tx, [...causes.keys()]);
  const events = changed.flatMap((availability) => {
    const cause = causes.get(availability.productId);
    return cause ? eventsAbout(availability, [productAvailabilityChanged(availability)], { at, cause }) : [];
  });
  await appendEvents(tx, events);
}
