import { isDeepStrictEqual } from 'node:util';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Profile } from '../../domain/user.ts';
import { userProfileChanged } from '../../publishes/user-events.ts';
import { lockAccount, updateAccount, withoutSecrets } from '../../store/users.ts';
import { recordUserEvent } from './record-user-event.ts';

/** Changes what the caller tells about themselves or wants; what is absent stays as it is. */
export function updateProfile(
  { database }: Dependencies,
  userId: string,
  changes: Partial<Profile>,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account) return refuse('account-gone');
    const user = withoutSecrets(account);
    const changed = { ...user, ...changes };
    if (isDeepStrictEqual(changed, user)) return user;
    await updateAccount(tx, userId, changes);
    await recordUserEvent(tx, userId, userProfileChanged(userId), occurrence);
    return changed;
  });
}
