import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../store/database.ts';
import type { Client } from '../../store/sessions.ts';
import { type Account, findAccount, lockAccount } from '../../store/users.ts';
import { checkPassword } from './check-password.ts';

export interface OwnPassword {
  userId: string;
  /** Null when it can be nobody's. */
  password: string | null;
}

/** The caller's account, if they know its password: a session may have been left open. Throttled like signing in. */
export async function checkOwnPassword(dependencies: Dependencies, { userId, password }: OwnPassword, client: Client) {
  const account = await findAccount(dependencies.database.prisma, userId);
  if (password === null || !account) return refuse('invalid-credentials');
  return checkPassword(dependencies, { email: account.email, password }, async () => [account], client);
}

/** The account as it is now, locked until the transaction ends; null when its password is no longer the one checked. */
export async function lockChecked(tx: Tx, { id, passwordHash }: Account): Promise<Account | null> {
  const account = await lockAccount(tx, id);
  return account?.passwordHash === passwordHash ? account : null;
}
