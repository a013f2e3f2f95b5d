import type { Tx } from './database.ts';

/** Which of these are accounts of somebody who has not left. */
export async function readAccounts(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.account.findMany({ where: { id: { in: [...ids] }, erasedAt: null } });
  return new Set(rows.map(({ id }) => id));
}

/** Notes that there is an account. */
export async function insertAccount(tx: Tx, id: string): Promise<void> {
  await tx.account.create({ data: { id } });
}

/** Notes that the owner of an account has left. */
export async function markErased(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await tx.account.update({ where: { id }, data: { erasedAt } });
}

/** Whether the owner of an account has left. */
export async function isErased(tx: Tx, id: string): Promise<boolean> {
  return (await tx.account.count({ where: { id, NOT: { erasedAt: null } } })) > 0;
}
