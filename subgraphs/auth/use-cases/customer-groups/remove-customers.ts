import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { CustomerFault } from '../../domain/customer-group.ts';
import { findMembers, lockCustomers } from '../../store/customer-group-members.ts';
import { lockGroups } from '../../store/customer-groups.ts';
import type { CustomersOfGroup } from './add-customers.ts';
import { changeMembers } from './change-members.ts';

/** Takes customers out of a group: all of them or none. Who is not in it stays out. */
export function removeCustomers(
  { database }: Dependencies,
  { groupId, userIds }: CustomersOfGroup,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const known = await lockCustomers(tx, userIds);
    const [group] = await lockGroups(tx, [groupId]);
    if (!group) return refuse('unknown-group');
    const faults = userIds.flatMap((userId, index): CustomerFault[] =>
      known.has(userId) ? [] : [{ index, userId, code: 'UNKNOWN_CUSTOMER' }],
    );
    if (faults.length > 0) return refuse('faulty-customers', { faults });
    const removed = [...(await findMembers(tx, groupId, userIds))];
    return changeMembers(tx, group, { kind: 'MEMBERS_REMOVED', userIds: removed }, occurrence);
  });
}
