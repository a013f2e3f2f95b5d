import type { CustomerGroupChange } from '../domain/customer-group.ts';
import type { Tx } from './database.ts';

export async function insertGroupChange(tx: Tx, change: CustomerGroupChange): Promise<void> {
  await tx.customerGroupChange.create({ data: change, select: { version: true } });
}

/** What was done to a group, the newest first: before the version `before`, at most `limit`. */
export function listGroupChanges(
  tx: Tx,
  groupId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<CustomerGroupChange[]> {
  return tx.customerGroupChange.findMany({
    where: { groupId, ...(before !== null && { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: limit,
  });
}
