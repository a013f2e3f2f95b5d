import type { Tx } from '../store/database.ts';
import { type Account, noteSignIn } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { type OpenSession, openSession } from './open-session.ts';

/** Starts a session for an account whose owner was recognised; null when the account changed meanwhile. */
export async function startSession(
  tx: Tx,
  account: Account,
  { hasSecondFactor }: { hasSecondFactor: boolean },
  circumstances: Circumstances,
): Promise<OpenSession | null> {
  if (!(await noteSignIn(tx, account, circumstances.now))) return null;
  return openSession(tx, { userId: account.id, hasSecondFactor }, circumstances);
}
