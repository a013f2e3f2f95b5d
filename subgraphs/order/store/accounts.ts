import type { Tx } from './database.ts';

/**
 * Those of somebody who is here: an account whose owner has left is absent. Nobody of them leaves before the transaction has
 * ended: what it writes about them is found then. SQL: a lock.
 */
export function lockAccounts(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  return tx.$queryRaw`
    SELECT id FROM account WHERE id = ANY(${ids}::uuid[]) AND erased_at IS NULL ORDER BY id FOR SHARE`;
}

/** Those of these accounts whose owners have left. */
export async function findErasedAccounts(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  return tx.account.findMany({ where: { id: { in: [...ids] }, NOT: { erasedAt: null } }, select: { id: true } });
}

/** Those that are known already stay as they are. */
export async function insertAccounts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.account.createMany({ data: ids.map((id) => ({ id })), skipDuplicates: true });
}

/** Notes that the owner of an account has left. */
export async function updateErasedAt(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await tx.account.update({ where: { id }, data: { erasedAt } });
}
