import type { Tx } from './database.ts';
import type { Account } from './users.ts';

/** Changes what is known of an account's authenticator app. The account is locked. */
export async function storeSecondFactor(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Account, 'totpSecret' | 'totpStep' | 'secondFactorAt'>>,
): Promise<void> {
  await tx.user.update({ where: { id }, data: changes, select: { id: true } });
}
