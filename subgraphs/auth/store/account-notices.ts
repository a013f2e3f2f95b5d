import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { AccountNotice } from '../domain/account-notices.ts';
import type { Tx } from './database.ts';

export async function insertNotice(tx: Tx, notice: AccountNotice): Promise<void> {
  await tx.accountNotice.create({ data: notice });
}

/** Null when there is none, or no longer. */
export function findNotice(tx: Tx, id: string): Promise<AccountNotice | null> {
  return tx.accountNotice.findUnique({ where: { id } });
}

/** Deletes a batch of the notices that are a week old: they were told long ago, or never will be. Resolves to whether there may be more. */
export const pruneNotices = pruneRows({
  table: 'account_notice',
  where: 'created_at < now() - make_interval(days => 7)',
  orderBy: 'created_at',
});
