import type { MessageKind } from '../../domain/account-messages.ts';
import { findUsableMessage, type NewMessage, updateMessageUsed } from '../../store/account-messages.ts';
import type { Tx } from '../../store/database.ts';
import { type Account, lockAccount } from '../../store/users.ts';

export interface AcceptedToken {
  message: NewMessage;
  /** Locked. */
  account: Account;
}

/**
 * Accepts the token of a message, once. Null when it is none of the kinds, was used, has expired or was overtaken, or when its
 * account is locked or gone or has another address by now: a link proves only the mailbox it was sent to.
 */
export async function acceptToken(
  tx: Tx,
  token: string,
  kinds: readonly MessageKind[],
  now: Date,
): Promise<AcceptedToken | null> {
  const message = await findUsableMessage(tx, { token, kinds, now });
  const account = message && (await lockAccount(tx, message.userId));
  if (!account || account.disabledAt !== null) return null;
  if (message.kind !== 'CHANGE_EMAIL' && message.email !== account.email) return null;
  return (await updateMessageUsed(tx, message.id, now)) ? { message, account } : null;
}
