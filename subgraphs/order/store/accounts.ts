import type { Tx } from './database.ts';

/** Which of these are accounts. */
export async function readAccounts(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.account.findMany({ where: { id: { in: [...ids] } } });
  return new Set(rows.map(({ id }) => id));
}

/** Notes that there is an account. */
export async function insertAccount(tx: Tx, id: string): Promise<void> {
  await tx.account.create({ data: { id } });
}
