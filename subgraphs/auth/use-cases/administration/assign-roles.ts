import type { Identity, Role } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { escalationOver } from '../../domain/privileges.ts';
import { userRolesChanged } from '../../publishes/user-events.ts';
import { findRights } from '../../store/role-rights.ts';
import { updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { lockAdministered } from './lock-administered.ts';

/** Sessions stay: gateways refuse their access tokens, and renewed they carry the new roles. */
export function assignRoles(
  { database }: Dependencies,
  caller: Identity,
  { userId, roles }: { userId: string; roles: Role[] },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user)) return user;
    const escalation = escalationOver(caller, roles, await findRights(tx));
    if (escalation) return escalation;
    const isSame = roles.length === user.roles.length && roles.every((role) => user.roles.includes(role));
    if (isSame) return user;
    if (!roles.includes('ADMIN') && (await isLastAdministrator(tx, user))) return refuse('last-administrator');

    const changes = { roles, accessVersion: user.accessVersion + 1 };
    await updateAccount(tx, userId, changes);
    await tellOwner(tx, user, { kind: 'ROLES_CHANGED', roles }, occurrence);
    await recordUserEvent(tx, userId, userRolesChanged(userId, changes.accessVersion), occurrence);
    return { ...user, ...changes };
  });
}
