import type { Tx } from './database.ts';

/** Most accounts that one request sends a message to. */
const mostRecipients = 5;

/**
 * The accounts whose password whoever reads a mailbox may reset: the one that has proved the address, or else the five
 * oldest that claim it. None that is locked, and no claimant with a second factor: whoever reads the mailbox does not have
 * that, and would prove their address for an account they cannot sign in to.
 */
export async function findResettableAccounts(tx: Tx, email: string): Promise<{ id: string }[]> {
  const [first, ...others] = await tx.user.findMany({
    where: {
      email,
      erasedAt: null,
      OR: [{ disabledAt: null, secondFactorAt: null }, { emailVerifiedAt: { not: null } }],
    },
    select: { id: true, emailVerifiedAt: true, disabledAt: true },
    orderBy: [{ emailVerifiedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: mostRecipients,
  });
  if (!first) return [];
  if (first.emailVerifiedAt === null) return [first, ...others];
  return first.disabledAt === null ? [first] : [];
}
