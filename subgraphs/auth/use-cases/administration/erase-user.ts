import type { Identity } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findUsers } from '../../store/users.ts';
import { eraseAccount } from '../account/erase-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { lockAdministered } from './lock-administered.ts';

/** Deletes an account for its owner. One that is deleted already stays so. */
export async function eraseUser({ database }: Dependencies, caller: Identity, userId: string, occurrence: Occurrence) {
  const erased = await database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user)) return user;
    if (await isLastAdministrator(tx, user)) return refuse('last-administrator');
    await eraseAccount(tx, userId, occurrence);
    return { userId };
  });
  if (!isRefusal(erased) || erased.refused !== 'unknown-account') return erased;
  const [before] = await findUsers(database.prisma, [userId]);
  return before ? { userId } : erased;
}
