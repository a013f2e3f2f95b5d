import type { RevocationReason } from '#events/auth/session-revoked.v1.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { userPasswordChanged } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { deleteSignInChallenges } from '../../store/sign-in-challenges.ts';
import { type Account, updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

export interface NewPassword {
  /** Locked, as it was before. */
  account: Account;
  /** Salted with the address of the account. */
  passwordHash: string;
  reason: RevocationReason;
  /** The session that does not end. Default: all end. */
  except?: string | null;
}

/** Gives an account another password. What rested on the old one ends: sessions, and sign-ins that wait for a code. */
export async function setPassword(
  tx: Tx,
  { account, passwordHash, reason, except = null }: NewPassword,
  occurrence: Occurrence,
): Promise<{ sessionsEnded: number }> {
  const { id: userId } = account;
  await updateAccount(tx, userId, { passwordHash });
  await deleteSignInChallenges(tx, userId);
  const sessionsEnded = await revokeSessions(tx, { userId, except }, reason, occurrence);
  // The first one was just chosen by whoever was invited.
  if (account.passwordHash !== null) await tellOwner(tx, account, { kind: 'PASSWORD_CHANGED' }, occurrence);
  await recordUserEvent(tx, userId, userPasswordChanged(userId), occurrence);
  return { sessionsEnded };
}
