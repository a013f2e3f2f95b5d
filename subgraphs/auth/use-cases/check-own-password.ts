import type { Dependencies } from '../dependencies.ts';
import { password } from '../domain/account-input.ts';
import { type InvalidCredentials, invalidCredentials, type TooManyAttempts } from '../domain/refusals.ts';
import type { Tx } from '../store/database.ts';
import { type Account, findAccount, lockAccount } from '../store/users.ts';
import { checkPassword } from './check-password.ts';

/** The caller's account, if they know its password: a session may have been left open. Throttled like signing in. */
export async function checkOwnPassword(
  dependencies: Dependencies,
  userId: string,
  typed: string,
  clientAddress: string,
): Promise<Account | InvalidCredentials | TooManyAttempts> {
  const read = password.safeParse(typed);
  const account = await findAccount(dependencies.database.prisma, userId);
  if (!read.success || !account) return invalidCredentials;
  return checkPassword(
    dependencies,
    { email: account.email, password: read.data },
    async () => [account],
    clientAddress,
  );
}

/** The account as it is now, locked until the transaction ends; null when its password is no longer the one checked. */
export async function lockChecked(tx: Tx, { id, passwordHash }: Account): Promise<Account | null> {
  const account = await lockAccount(tx, id);
  return account?.passwordHash === passwordHash ? account : null;
}
