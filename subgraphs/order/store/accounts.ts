import type { Tx } from './database.ts';

/** Those of somebody who is here: an account whose owner has left is absent. */
export function findAccounts(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  return tx.account.findMany({ where: { id: { in: [...ids] }, erasedAt: null }, select: { id: true } });
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
