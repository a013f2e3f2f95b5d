import { userProfileChangedV1 } from '#events/auth/user-profile-changed.v1.ts';
import { unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { User } from '../domain/user.ts';
import type { Tx } from '../store/database.ts';
import { lockAccount, withoutSecrets } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';

/** What came of a change, and whether there was anything to change. */
export interface Changed<Result> {
  result: Result;
  changed: boolean;
}

/**
 * Changes something in the caller's account while it is locked, and tells of it when something did change. Throws when the
 * account is gone, as its access tokens soon are.
 */
export function changeOwnAccount<Result>(
  { database }: Dependencies,
  userId: string,
  circumstances: Circumstances,
  change: (tx: Tx, user: User) => Promise<Changed<Result>>,
): Promise<Result> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAccount(tx, userId);
      if (!account) throw unauthenticated();
      const { result, changed } = await change(tx, withoutSecrets(account));
      if (changed) await recordUserEvent(tx, userProfileChangedV1, { userId }, circumstances);
      return result;
    }),
  );
}
