import type { z } from 'zod';
import { userRolesChangedV1 } from '#events/auth/user-roles-changed.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { assignRolesInput } from '../domain/administration-input.ts';
import { escalationOver } from '../domain/privileges.ts';
import { type LastAdministrator, lastAdministrator, type PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import type { Room } from '../room.ts';
import { replaceRoles } from '../store/account-access.ts';
import { readRights } from '../store/role-rights.ts';
import { withoutSecrets } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { lockAdministeredAccount } from './lock-administered-account.ts';
import { recordUserEvent } from './record-user-event.ts';

/** Sessions stay: gateways refuse their access tokens, and renewed they carry the new roles. */
export function assignRoles(
  { database }: Room,
  caller: Identity,
  { userId, roles }: z.infer<typeof assignRolesInput>,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation | LastAdministrator> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAdministeredAccount(tx, caller, userId);
      if ('__typename' in account) return account;
      const escalation = escalationOver(caller, roles, await readRights(tx), 'roles');
      if (escalation) return escalation;

      const user = withoutSecrets(account);
      const isSame = roles.length === user.roles.length && roles.every((role) => user.roles.includes(role));
      if (isSame) return user;
      if (!roles.includes('ADMIN') && (await isLastAdministrator(tx, user))) return lastAdministrator('roles');

      const accessVersion = await replaceRoles(tx, userId, roles);
      await recordUserEvent(tx, userRolesChangedV1, { userId, accessVersion }, circumstances);
      return { ...user, roles, accessVersion };
    }),
  );
}
