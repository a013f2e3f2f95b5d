import type { RevocationReason } from '#events/auth/session-revoked.v1.ts';
import { userPasswordChangedV1 } from '#events/auth/user-password-changed.v1.ts';
import type { Tx } from '../store/database.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { updateAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';
import { revokeSessions } from './revoke-sessions.ts';

export interface NewPassword {
  /** The account, locked. */
  userId: string;
  /** Salted with the address of the account. */
  passwordHash: string;
  reason: RevocationReason;
  /** The session that does not end. Default: all end. */
  except?: string | null;
}

export interface PasswordChanged {
  __typename: 'PasswordChanged';
  sessionsEnded: number;
}

/** Gives an account another password. What rested on the old one ends: sessions, and sign-ins that wait for a code. */
export async function setPassword(
  tx: Tx,
  { userId, passwordHash, reason, except = null }: NewPassword,
  circumstances: Circumstances,
): Promise<PasswordChanged> {
  await updateAccount(tx, userId, { passwordHash });
  await forgetSignInChallenges(tx, userId);
  const sessionsEnded = await revokeSessions(tx, { userId, except }, reason, circumstances);
  await recordUserEvent(tx, userPasswordChangedV1, { userId }, circumstances);
  return { __typename: 'PasswordChanged', sessionsEnded };
}
