import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type CustomerFault, mostGroupsOfCustomer } from '../../domain/customer-group.ts';
import { findMembers, lockCustomers } from '../../store/customer-group-members.ts';
import { lockGroups } from '../../store/customer-groups.ts';
import { changeMembers } from './change-members.ts';

export interface CustomersOfGroup {
  groupId: string;
  /** One that is repeated counts once. */
  userIds: readonly string[];
}

/** Puts customers into a group: all of them or none. Who is in it stays. */
export function addCustomers(
  { database }: Dependencies,
  { groupId, userIds }: CustomersOfGroup,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const known = await lockCustomers(tx, userIds);
    const [group] = await lockGroups(tx, [groupId]);
    if (!group) return refuse('unknown-group');
    const members = await findMembers(tx, groupId, userIds);
    const faults = userIds.flatMap((userId, index): CustomerFault[] => {
      const groups = known.get(userId);
      if (groups === undefined) return [{ index, userId, code: 'UNKNOWN_CUSTOMER' }];
      const isFull = !members.has(userId) && groups >= mostGroupsOfCustomer;
      return isFull ? [{ index, userId, code: 'TOO_MANY_GROUPS' }] : [];
    });
    if (faults.length > 0) return refuse('faulty-customers', { faults });
    const added = [...new Set(userIds)].filter((userId) => !members.has(userId));
    return changeMembers(tx, group, { kind: 'MEMBERS_ADDED', userIds: added }, occurrence);
  });
}
