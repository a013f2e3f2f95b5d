import type { Tx } from './database.ts';

/** Held by whoever may take the last administrator away, until it is done. */
const administratorsLock = 4_703_312;

/**
 * How many accounts besides this one can administer the shop: those that are administrators, not locked, and have a
 * password to sign in with. From then on until the transaction ends nobody else is told: lock the account first.
 */
export async function countOtherActiveAdministrators(tx: Tx, userId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${administratorsLock})`;
  return tx.user.count({
    where: {
      id: { not: userId },
      roles: { has: 'ADMIN' },
      disabledAt: null,
      erasedAt: null,
      passwordHash: { not: null },
    },
  });
}

/** Whether an administrator who is not locked has a second factor. */
export async function hasAdministratorWithSecondFactor(tx: Tx): Promise<boolean> {
  const found = await tx.user.findFirst({
    where: { roles: { has: 'ADMIN' }, disabledAt: null, erasedAt: null, secondFactorAt: { not: null } },
    select: { id: true },
  });
  return found !== null;
}
