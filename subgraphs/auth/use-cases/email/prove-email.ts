import type { Occurrence } from '#packages/outbox/event-content.ts';
import { userEmailVerified } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { type Account, updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';

/** Notes that an account has proved its address; throws a violation of `provenEmailIndex` when another one has. */
export async function proveEmail(
  tx: Tx,
  { id: userId, emailVerifiedAt }: Account,
  occurrence: Occurrence,
): Promise<void> {
  if (emailVerifiedAt !== null) return;
  await updateAccount(tx, userId, { emailVerifiedAt: occurrence.at });
  await recordUserEvent(tx, userId, userEmailVerified(userId), occurrence);
}
