import { userEmailVerifiedV1 } from '#events/auth/user-email-verified.v1.ts';
import type { Tx } from '../store/database.ts';
import { type Account, updateAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';

/** Notes that an account has proved its address; throws a violation of `provenEmailIndex` when another one has. */
export async function proveEmail(
  tx: Tx,
  { id: userId, emailVerifiedAt }: Account,
  circumstances: Circumstances,
): Promise<void> {
  if (emailVerifiedAt !== null) return;
  await updateAccount(tx, userId, { emailVerifiedAt: circumstances.now });
  await recordUserEvent(tx, userEmailVerifiedV1, { userId }, circumstances);
}
