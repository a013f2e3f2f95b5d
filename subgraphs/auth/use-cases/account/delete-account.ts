import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isLastAdministrator } from '../administration/is-last-administrator.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { checkOwnPassword, lockChecked, type OwnPassword } from '../passwords/check-own-password.ts';
import { eraseAccount } from './erase-account.ts';

/** Deletes the account of the caller. */
export async function deleteAccount(dependencies: Dependencies, caller: OwnPassword, occurrence: ClientOccurrence) {
  const checked = await checkOwnPassword(dependencies, caller, occurrence.client);
  if (isRefusal(checked)) return checked;
  return dependencies.database.transact(async (tx) => {
    const account = await lockChecked(tx, checked);
    if (!account) return refuse('invalid-credentials');
    if (await isLastAdministrator(tx, account)) return refuse('last-administrator');
    const { id: userId } = account;
    await eraseAccount(tx, userId, occurrence);
    return { userId };
  });
}
