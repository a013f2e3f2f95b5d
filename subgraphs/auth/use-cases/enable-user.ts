import { userEnabledV1 } from '#events/auth/user-enabled.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import { updateAccount } from '../store/users.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';

export function enableUser(
  dependencies: Dependencies,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation> {
  return administerAccount(dependencies, caller, userId, async (tx, user) => {
    if (user.disabledAt === null) return user;
    await updateAccount(tx, userId, { disabledAt: null });
    await recordUserEvent(tx, userEnabledV1, { userId }, circumstances);
    return { ...user, disabledAt: null };
  });
}
