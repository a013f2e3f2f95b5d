import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { CustomerGroup } from '../../domain/customer-group.ts';
import { deleteMembers, insertMembers } from '../../store/customer-group-members.ts';
import { updateGroup } from '../../store/customer-groups.ts';
import type { Tx } from '../../store/database.ts';
import { recordGroupChange } from './record-group-change.ts';

/**
 * Puts customers into a locked group who are not in it, or takes those out who are, and tells it; resolves to the group as it is then.
 * None changes nothing.
 */
export async function changeMembers(
  tx: Tx,
  group: CustomerGroup,
  { kind, userIds }: { kind: 'MEMBERS_ADDED' | 'MEMBERS_REMOVED'; userIds: string[] },
  occurrence: Occurrence,
): Promise<CustomerGroup> {
  if (userIds.length === 0) return group;
  if (kind === 'MEMBERS_ADDED') await insertMembers(tx, group.id, userIds, occurrence.at);
  else await deleteMembers(tx, group.id, userIds);
  const changed = { ...group, version: group.version + 1, updatedAt: occurrence.at };
  await updateGroup(tx, changed);
  await recordGroupChange(tx, changed, { kind, userIds }, occurrence);
  return changed;
}
