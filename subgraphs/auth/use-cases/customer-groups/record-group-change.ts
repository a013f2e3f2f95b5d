import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { CustomerGroup, CustomerGroupChange } from '../../domain/customer-group.ts';
import { customerGroupEvent } from '../../publishes/customer-group-events.ts';
import { insertGroupChange } from '../../store/customer-group-changes.ts';
import type { Tx } from '../../store/database.ts';

/** Writes what was done to a group into its history, and tells it, in the transaction of the change. `group`: as it is then. */
export async function recordGroupChange(
  tx: Tx,
  group: CustomerGroup,
  { kind, userIds = [] }: { kind: CustomerGroupChange['kind']; userIds?: string[] },
  occurrence: Occurrence,
): Promise<void> {
  const { id, version, name } = group;
  const { type: actorType, id: actorId } = occurrence.cause.actor;
  await insertGroupChange(tx, { groupId: id, version, kind, name, userIds, at: occurrence.at, actorType, actorId });
  await appendEvents(tx, eventsAbout({ id, version }, [customerGroupEvent(group, kind, userIds)], occurrence));
}
