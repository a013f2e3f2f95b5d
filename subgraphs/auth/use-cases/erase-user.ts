import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import { type LastAdministrator, lastAdministrator, type PrivilegeEscalation } from '../domain/refusals.ts';
import type { Room } from '../room.ts';
import { findUsers } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { eraseAccount } from './erase-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { lockAdministeredAccount } from './lock-administered-account.ts';

/** Deletes an account for its owner; its id. One that is deleted already stays so. */
export function eraseUser(
  { database }: Room,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<string | NotFound | PrivilegeEscalation | LastAdministrator> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAdministeredAccount(tx, caller, userId);
      if ('__typename' in account) {
        const [erased] = account.__typename === 'NotFound' ? await findUsers(tx, [userId]) : [];
        return erased ? userId : account;
      }
      if (await isLastAdministrator(tx, account)) return lastAdministrator('userId');
      await eraseAccount(tx, userId, circumstances);
      return userId;
    }),
  );
}
