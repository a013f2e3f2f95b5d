import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type LastAdministrator, lastAdministrator, type PrivilegeEscalation } from '../domain/refusals.ts';
import { findUsers } from '../store/users.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { eraseAccount } from './erase-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';

/** Deletes an account for its owner; its id. One that is deleted already stays so. */
export async function eraseUser(
  dependencies: Dependencies,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<string | NotFound | PrivilegeEscalation | LastAdministrator> {
  const answer = await administerAccount(dependencies, caller, userId, async (tx, user) => {
    if (await isLastAdministrator(tx, user)) return lastAdministrator('userId');
    await eraseAccount(tx, userId, circumstances);
    return userId;
  });
  if (typeof answer === 'string' || answer.__typename !== 'NotFound') return answer;
  const [erased] = await findUsers(dependencies.database.prisma, [userId]);
  return erased ? userId : answer;
}
