import type { MessageChannel } from '../domain/message.ts';
import type { Suppression, SuppressionReason } from '../domain/suppression.ts';
import type { Tx } from './database.ts';
import type { Suppression as Row } from './generated/client.ts';

export interface SuppressionFilter {
  channel?: MessageChannel | undefined;
  /** One of these. */
  addressHashes?: readonly string[] | undefined;
  reason?: SuppressionReason | undefined;
}

/** False when the address is on the list for this reason already. */
export async function insertSuppression(tx: Tx, suppression: Suppression): Promise<boolean> {
  const { count } = await tx.suppression.createMany({ data: [suppression], skipDuplicates: true });
  return count > 0;
}

/** Null when there is none. */
export async function findSuppression(tx: Tx, id: string): Promise<Suppression | null> {
  const row = await tx.suppression.findUnique({ where: { id } });
  return row && toSuppression(row);
}

/** Those of some addresses, the oldest first: one for each reason. */
export async function findSuppressionsOf(tx: Tx, addressHashes: readonly string[]): Promise<Suppression[]> {
  const where = { addressHash: { in: [...addressHashes] } };
  const rows = await tx.suppression.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(toSuppression);
}

/** Newest first: those before the entry `before`, at most `limit`. Ids sort by time. */
export async function listSuppressions(
  tx: Tx,
  { channel, addressHashes, reason }: SuppressionFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<Suppression[]> {
  const where = {
    ...(channel && { channel }),
    ...(reason && { reason }),
    ...(addressHashes && { addressHash: { in: [...addressHashes] } }),
    ...(before !== null && { id: { lt: before } }),
  };
  return (await tx.suppression.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toSuppression);
}

/** False when there was none. */
export async function deleteSuppression(tx: Tx, id: string): Promise<boolean> {
  return (await tx.suppression.deleteMany({ where: { id } })).count > 0;
}

/** Of these addresses only their hashes stay, and why. */
export async function eraseSuppressedAddresses(tx: Tx, addressHashes: readonly string[]): Promise<void> {
  await tx.suppression.updateMany({
    where: { addressHash: { in: [...addressHashes] } },
    data: { address: null, note: '', messageId: null },
  });
}

const toSuppression = ({ channel, reason, ...row }: Row): Suppression => ({
  ...row,
  channel: channel as MessageChannel,
  reason: reason as SuppressionReason,
});
