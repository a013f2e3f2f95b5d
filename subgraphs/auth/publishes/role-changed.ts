import { roleChangedV1 } from '#events/auth/role-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { RoleRights } from '../domain/rights.ts';

export const roleChanged = ({ role, version }: RoleRights) => eventOf(roleChangedV1, { role, rightsVersion: version });
