import { customerGroupCreatedV1 } from '#events/auth/customer-group-created.v1.ts';
import { customerGroupDeletedV1 } from '#events/auth/customer-group-deleted.v1.ts';
import { customerGroupMembersChangedV1 } from '#events/auth/customer-group-members-changed.v1.ts';
import { customerGroupRenamedV1 } from '#events/auth/customer-group-renamed.v1.ts';
import { type EventContent, eventOf } from '#packages/outbox/event-content.ts';
import type { CustomerGroup, CustomerGroupChange } from '../domain/customer-group.ts';

/** What tells other subgraphs of a change of a group. */
export function customerGroupEvent(
  { id: customerGroupId, code, name }: CustomerGroup,
  kind: CustomerGroupChange['kind'],
  userIds: string[],
): EventContent {
  switch (kind) {
    case 'CREATED':
      return eventOf(customerGroupCreatedV1, { customerGroupId, code, name });
    case 'RENAMED':
      return eventOf(customerGroupRenamedV1, { customerGroupId, name });
    case 'MEMBERS_ADDED':
      return eventOf(customerGroupMembersChangedV1, { customerGroupId, added: userIds, removed: [] });
    case 'MEMBERS_REMOVED':
      return eventOf(customerGroupMembersChangedV1, { customerGroupId, added: [], removed: userIds });
    case 'DELETED':
      return eventOf(customerGroupDeletedV1, { customerGroupId, code });
    default:
      return kind satisfies never;
  }
}
