import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type CustomerGroup, mostGroups } from '../../domain/customer-group.ts';
import { insertGroup, lockGroupCount } from '../../store/customer-groups.ts';
import { recordGroupChange } from './record-group-change.ts';

/** Creates a group that nobody is in. */
export function createGroup(
  { database }: Dependencies,
  wished: Pick<CustomerGroup, 'code' | 'name'>,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    if ((await lockGroupCount(tx)) >= mostGroups) return refuse('too-many-groups', { most: mostGroups });
    const { at } = occurrence;
    const group: CustomerGroup = { ...wished, id: uuidv7(), version: 1, createdAt: at, updatedAt: at };
    if (!(await insertGroup(tx, group))) return refuse('code-taken');
    await recordGroupChange(tx, group, { kind: 'CREATED' }, occurrence);
    return group;
  });
}
