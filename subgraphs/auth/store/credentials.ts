import type { Tx } from './database.ts';
import type { Account } from './users.ts';

/** Decides that an address is proven by one account only. */
export const provenEmailIndex = 'user_account_proven_email_key';

/** Most accounts that one request sends a message to. */
const mostRecipients = 5;

/**
 * Changes what an account is signed in to with. The account is locked. Throws a violation of `provenEmailIndex` when the
 * address is to be proved and another account has.
 */
export async function storeCredentials(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Account, 'email' | 'emailVerifiedAt' | 'passwordHash'>>,
): Promise<void> {
  await tx.user.update({ where: { id }, data: changes, select: { id: true } });
}

/**
 * The accounts whose password whoever reads a mailbox may reset: the one that has proved the address, or else the five
 * oldest that claim it. None that is locked.
 */
export async function findResettableAccounts(tx: Tx, email: string): Promise<{ id: string }[]> {
  const [first, ...others] = await tx.user.findMany({
    where: { email, erasedAt: null, OR: [{ disabledAt: null }, { emailVerifiedAt: { not: null } }] },
    select: { id: true, emailVerifiedAt: true, disabledAt: true },
    orderBy: [{ emailVerifiedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: mostRecipients,
  });
  if (!first) return [];
  if (first.emailVerifiedAt === null) return [first, ...others];
  return first.disabledAt === null ? [first] : [];
}
