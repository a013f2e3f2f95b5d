import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Movement, MovementKind, StockItem } from '../domain/stock.ts';
import type { Tx } from './database.ts';

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
export async function listMovements(
  tx: Tx,
  { variantId, before, limit }: { variantId: string | null; before: string | null; limit: number },
): Promise<LedgerLine[]> {
  const lines = await tx.stockMovement.findMany({
    where: { ...(variantId !== null && { variantId }), ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return lines as LedgerLine[];
}

/**
 * Writes ledger lines, and the levels and versions that the items they move have after them. The items must be locked, which is
 * why no level appears between the two statements that change it or make it. SQL: one statement for three tables.
 */
export async function saveMovements(
  tx: Tx,
  movements: readonly Movement[],
  items: readonly StockItem[],
  at: Date,
): Promise<void> {
  const ledger = JSON.stringify(movements.map((movement) => ({ id: uuidv7(), ...movement })));
  const moved = new Set(movements.map(levelKey));
  const levels = JSON.stringify(items.flatMap((item) => item.levels).filter((level) => moved.has(levelKey(level))));
  const versions = JSON.stringify(items.map(({ variantId, version }) => ({ variantId, version })));
  await tx.$executeRaw`
    WITH ledger AS (
      INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, reference, at)
      SELECT id, kind, "variantId", "warehouseId", "onHandDelta", "reservedDelta", reference, ${at}::timestamptz
      FROM jsonb_to_recordset(${ledger}::jsonb) AS line(
        id uuid, kind text, "variantId" uuid, "warehouseId" uuid,
        "onHandDelta" int, "reservedDelta" int, reference text)
    ), level AS (
      SELECT * FROM jsonb_to_recordset(${levels}::jsonb) AS level(
        "variantId" uuid, "warehouseId" uuid, "onHand" int, reserved int)
    ), changed AS (
      UPDATE stock_level SET on_hand = level."onHand", reserved = level.reserved FROM level
      WHERE variant_id = level."variantId" AND warehouse_id = level."warehouseId"
      RETURNING variant_id, warehouse_id
    ), opened AS (
      INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
      SELECT "variantId", "warehouseId", "onHand", reserved FROM level
      WHERE ("variantId", "warehouseId") NOT IN (SELECT variant_id, warehouse_id FROM changed)
    )
    UPDATE stock_item SET version = item.version
    FROM jsonb_to_recordset(${versions}::jsonb) AS item("variantId" uuid, version int)
    WHERE stock_item.variant_id = item."variantId"`;
}

const levelKey = ({ variantId, warehouseId }: Pick<Movement, 'variantId' | 'warehouseId'>) =>
  `${variantId} ${warehouseId}`;
