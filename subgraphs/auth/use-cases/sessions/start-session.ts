import type { Tx } from '../../store/database.ts';
import { type Account, updateLastSignIn } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { type OpenSession, openSession } from './open-session.ts';

/** Starts a session for an account whose owner was recognised; null when the account changed meanwhile. */
export async function startSession(
  tx: Tx,
  account: Account,
  { hasSecondFactor }: { hasSecondFactor: boolean },
  occurrence: ClientOccurrence,
): Promise<OpenSession | null> {
  if (!(await updateLastSignIn(tx, account, occurrence.at))) return null;
  return openSession(tx, { userId: account.id, hasSecondFactor }, occurrence);
}
