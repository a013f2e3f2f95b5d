import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CustomerFault, CustomerGroup } from '../../domain/customer-group.ts';
import { deleteMembers, findMembers, insertMembers, lockCustomers } from '../../store/customer-group-members.ts';
import { lockGroups, updateGroup } from '../../store/customer-groups.ts';
import type { Tx } from '../../store/database.ts';
import { recordGroupChange } from './record-group-change.ts';

export interface CustomersOfGroup {
  groupId: string;
  /** One that is repeated counts once. */
  userIds: readonly string[];
}

type Kind = 'MEMBERS_ADDED' | 'MEMBERS_REMOVED';

/**
 * Puts customers into a group, or takes them out of it: all of them or none. Whom it finds so already stays.
 * @param faultOf why a customer, who is in so many groups, cannot be changed; null when nothing is wrong
 */
export function changeCustomers(
  { database }: Dependencies,
  { groupId, userIds }: CustomersOfGroup,
  {
    kind,
    faultOf,
  }: { kind: Kind; faultOf: (customer: { groups: number; isMember: boolean }) => CustomerFault['code'] | null },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const known = await lockCustomers(tx, userIds);
    const [group] = await lockGroups(tx, [groupId]);
    if (!group) return refuse('unknown-group');
    const members = await findMembers(tx, groupId, userIds);
    const faults = userIds.flatMap((userId, index): CustomerFault[] => {
      const groups = known.get(userId);
      const code = groups === undefined ? 'UNKNOWN_CUSTOMER' : faultOf({ groups, isMember: members.has(userId) });
      return code ? [{ index, userId, code }] : [];
    });
    if (faults.length > 0) return refuse('faulty-customers', { faults });
    const changed = [...new Set(userIds)].filter((userId) => members.has(userId) === (kind === 'MEMBERS_REMOVED'));
    return changeMembers(tx, group, { kind, userIds: changed }, occurrence);
  });
}

/**
 * Puts customers into a locked group who are not in it, or takes those out who are, and tells it; resolves to the group as it is then.
 * None changes nothing.
 */
export async function changeMembers(
  tx: Tx,
  group: CustomerGroup,
  { kind, userIds }: { kind: Kind; userIds: string[] },
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
