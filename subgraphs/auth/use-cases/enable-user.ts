import { userEnabledV1 } from '#events/auth/user-enabled.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import type { Room } from '../room.ts';
import { setDisabledAt } from '../store/account-access.ts';
import { withoutSecrets } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { lockAdministeredAccount } from './lock-administered-account.ts';
import { recordUserEvent } from './record-user-event.ts';

export function enableUser(
  { database }: Room,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAdministeredAccount(tx, caller, userId);
      if ('__typename' in account) return account;
      const user = withoutSecrets(account);
      if (user.disabledAt === null) return user;

      await setDisabledAt(tx, userId, null);
      await recordUserEvent(tx, userEnabledV1, { userId }, circumstances);
      return { ...user, disabledAt: null };
    }),
  );
}
