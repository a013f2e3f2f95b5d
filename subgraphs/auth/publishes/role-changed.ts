import { roleChangedV1 } from '#events/auth/role-changed.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { RoleRights } from '../domain/rights.ts';

/** The defaults are version 1 of a role's rights, of which no event tells. */
export function roleChanged(
  { role, version }: RoleRights,
  { now, cause }: { now: Date; cause: Cause },
): NewEvent<typeof roleChangedV1> {
  const data = { role, rightsVersion: version };
  return { contract: roleChangedV1, aggregateId: role, aggregateVersion: version - 1, data, occurredAt: now, cause };
}
