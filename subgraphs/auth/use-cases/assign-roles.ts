import type { z } from 'zod';
import { userRolesChangedV1 } from '#events/auth/user-roles-changed.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { assignRolesInput } from '../domain/administration-input.ts';
import { escalationOver } from '../domain/privileges.ts';
import { type LastAdministrator, lastAdministrator, type PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import { readRights } from '../store/role-rights.ts';
import { updateAccount } from '../store/users.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { recordUserEvent } from './record-user-event.ts';

/** Sessions stay: gateways refuse their access tokens, and renewed they carry the new roles. */
export function assignRoles(
  dependencies: Dependencies,
  caller: Identity,
  { userId, roles }: z.infer<typeof assignRolesInput>,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation | LastAdministrator> {
  return administerAccount(dependencies, caller, userId, async (tx, user) => {
    const escalation = escalationOver(caller, roles, await readRights(tx), 'roles');
    if (escalation) return escalation;
    const isSame = roles.length === user.roles.length && roles.every((role) => user.roles.includes(role));
    if (isSame) return user;
    if (!roles.includes('ADMIN') && (await isLastAdministrator(tx, user))) return lastAdministrator('roles');

    const changes = { roles, accessVersion: user.accessVersion + 1 };
    await updateAccount(tx, userId, changes);
    const { accessVersion } = changes;
    await recordUserEvent(tx, userRolesChangedV1, { userId, accessVersion }, circumstances);
    return { ...user, ...changes };
  });
}
