import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { type SalesDay, salesDayId } from '../domain/sales-day.ts';
import { salesChanged } from '../publishes/sales-changed.ts';
import type { Tx } from '../store/database.ts';

/** Tells whoever follows a sales day what its numbers are now. */
export async function tellSalesDay(tx: Tx, day: SalesDay, cause: Cause): Promise<void> {
  const aggregate = { id: salesDayId(day), version: day.version };
  await appendEvents(tx, eventsAbout(aggregate, [salesChanged(day)], { at: day.updatedAt, cause }));
}
