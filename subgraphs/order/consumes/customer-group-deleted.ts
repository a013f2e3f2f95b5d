import { customerGroupDeletedV1 } from '#events/auth/customer-group-deleted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { deleteGroup } from '../store/customer-groups.ts';
import type { Tx } from '../store/database.ts';

export const customerGroupDeleted = on(customerGroupDeletedV1, {
  apply: ({ data }, tx: Tx) => deleteGroup(tx, data.customerGroupId),
});
