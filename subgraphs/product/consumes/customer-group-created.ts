import { customerGroupCreatedV1 } from '#events/auth/customer-group-created.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { insertGroup } from '../store/customer-groups.ts';
import type { Tx } from '../store/database.ts';

export const customerGroupCreated = on(customerGroupCreatedV1, {
  apply: ({ data: { customerGroupId: id, code } }, tx: Tx) => insertGroup(tx, { id, code }),
});
