import { customerGroupMembersChangedV1 } from '#events/auth/customer-group-members-changed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { updateMembers } from '../store/customer-groups.ts';
import type { Tx } from '../store/database.ts';

export const customerGroupMembersChanged = on(customerGroupMembersChangedV1, {
  apply: ({ data: { customerGroupId, ...changes } }, tx: Tx) => updateMembers(tx, customerGroupId, changes),
});
