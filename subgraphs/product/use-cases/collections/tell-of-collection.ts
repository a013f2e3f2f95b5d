import { appendEvents } from '#packages/outbox/append-events.ts';
import { type EventContent, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { takeEventVersions } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';

/** Tells what became of a collection, whose row it locks: as its last events so far. */
export async function tellOfCollection(
  tx: Tx,
  id: string,
  contents: readonly EventContent[],
  occurrence: Occurrence,
): Promise<void> {
  const version = await takeEventVersions(tx, id, contents.length);
  await appendEvents(tx, eventsAbout({ id, version }, contents, occurrence));
}
