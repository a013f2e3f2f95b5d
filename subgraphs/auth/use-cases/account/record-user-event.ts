import { appendEvents } from '#packages/outbox/append-events.ts';
import { type EventContent, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Tx } from '../../store/database.ts';
import { updateUserVersion } from '../../store/users.ts';

/** Tells, in the transaction of a change of an account, that it changed. Locks the account. */
export async function recordUserEvent(
  tx: Tx,
  userId: string,
  content: EventContent,
  occurrence: Occurrence,
): Promise<void> {
  const version = await updateUserVersion(tx, userId);
  await appendEvents(tx, eventsAbout({ id: userId, version }, [content], occurrence));
}
