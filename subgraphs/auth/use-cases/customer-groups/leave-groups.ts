import type { Occurrence } from '#packages/outbox/event-content.ts';
import { listGroupsOfUsers } from '../../store/customer-group-members.ts';
import { lockGroups } from '../../store/customer-groups.ts';
import type { Tx } from '../../store/database.ts';
import { changeMembers } from './change-members.ts';

/** Takes a locked account out of every group that it is in. Nobody puts it into another one meanwhile: that takes the lock, too. */
export async function leaveGroups(tx: Tx, userId: string, occurrence: Occurrence): Promise<void> {
  const groups = await listGroupsOfUsers(tx, [userId]);
  const locked = await lockGroups(
    tx,
    groups.map(({ id }) => id),
  );
  for (const group of locked) {
    await changeMembers(tx, group, { kind: 'MEMBERS_REMOVED', userIds: [userId] }, occurrence);
  }
}
