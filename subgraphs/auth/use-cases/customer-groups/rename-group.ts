import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { lockGroups, updateGroup } from '../../store/customer-groups.ts';
import { recordGroupChange } from './record-group-change.ts';

/** Gives a group another name. The one that it has changes nothing. */
export function renameGroup(
  { database }: Dependencies,
  { groupId, name }: { groupId: string; name: string },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const [group] = await lockGroups(tx, [groupId]);
    if (!group) return refuse('unknown-group');
    if (group.name === name) return group;
    const renamed = { ...group, name, version: group.version + 1, updatedAt: occurrence.at };
    await updateGroup(tx, renamed);
    await recordGroupChange(tx, renamed, { kind: 'RENAMED' }, occurrence);
    return renamed;
  });
}
