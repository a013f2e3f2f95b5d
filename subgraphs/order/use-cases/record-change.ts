import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Change } from '../domain/order.ts';
import type { OrderEvent } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { saveChange } from '../store/save-change.ts';

/** Writes a change of a locked order together with the events that tell of it, numbered on from its last one. */
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
  await saveChange(tx, { order: { ...order, version: order.version + events.length }, timeline }, at);
  await appendEvents(tx, numbered);
}
