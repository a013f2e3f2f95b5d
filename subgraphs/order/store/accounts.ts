import type { Tx } from './database.ts';

/**
 * Those of somebody who is here: an account whose owner has left is absent. Nobody of them leaves before the transaction has
 * ended: what it writes about them is found then. SQL: a lock.
 */
export function lockAccounts(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  return tx.$queryRaw`
    SELECT id FROM account WHERE id = ANY(${ids}::uuid[]) AND erased_at IS NULL ORDER BY id FOR SHARE`;
}

/** True when the owner of the account has left. */
export async function hasErasedAccount(tx: Tx, id: string): Promise<boolean> {
  return (await tx.account.count({ where: { id, NOT: { erasedAt: null } } })) > 0;
}

/** One that is known already stays as it is. */
export async function insertAccount(tx: Tx, id: string): Promise<void> {
  await tx.account.createMany({ data: [{ id }], skipDuplicates: true });
}

/** Notes that the owner of an account has left. */
export async function updateErasedAt(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await tx.account.update({ where: { id }, data: { erasedAt } });
}
