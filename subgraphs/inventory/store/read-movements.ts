import type { MovementKind } from '../domain/stock.ts';
import type { Database } from './database.ts';

export interface LedgerLine {
  id: string;
  kind: MovementKind;
  variantId: string;
  warehouseId: string;
  onHandDelta: number;
  reservedDelta: number;
  reference: string | null;
  at: Date;
}

/** Ledger lines, newest first: those before the line `before`, at most `limit`. Ids are UUIDv7, so they sort by time. */
export async function readMovements(
  { prisma }: Database,
  { variantId, before, limit }: { variantId: string | null; before: string | null; limit: number },
): Promise<LedgerLine[]> {
  const lines = await prisma.stockMovement.findMany({
    where: { ...(variantId !== null && { variantId }), ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return lines as LedgerLine[];
}
