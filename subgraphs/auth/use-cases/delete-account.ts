import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  type InvalidCredentials,
  invalidCredentials,
  type LastAdministrator,
  lastAdministrator,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';
import { eraseAccount } from './erase-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';

/** Deletes the account of the caller; its id. */
export async function deleteAccount(
  dependencies: Dependencies,
  userId: string,
  password: string,
  circumstances: Circumstances,
): Promise<string | InvalidCredentials | LastAdministrator | TooManyAttempts> {
  const checked = await checkOwnPassword(dependencies, userId, password, circumstances.client.clientAddress);
  if ('__typename' in checked) return checked;
  return withRetries(() =>
    dependencies.database.transact(async (tx) => {
      const account = await lockChecked(tx, checked);
      if (!account) return invalidCredentials;
      if (await isLastAdministrator(tx, account)) return lastAdministrator(null);
      await eraseAccount(tx, userId, circumstances);
      return userId;
    }),
  );
}
