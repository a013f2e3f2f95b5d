import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { lockGroups, deleteGroup as remove } from '../../store/customer-groups.ts';
import { recordGroupChange } from './record-group-change.ts';

/** Deletes a group. Nobody is in it any more; price lists that name it go on doing so, and apply to nobody by it. */
export function deleteGroup({ database }: Dependencies, groupId: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    const [group] = await lockGroups(tx, [groupId]);
    if (!group) return refuse('unknown-group');
    await remove(tx, groupId);
    await recordGroupChange(tx, { ...group, version: group.version + 1 }, { kind: 'DELETED' }, occurrence);
    return { id: groupId, code: group.code };
  });
}
