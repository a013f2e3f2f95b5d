import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { AdjustmentReason, BalancedMovement, Movement, MovementKind, StockItem } from '../domain/stock.ts';
import type { Tx } from './database.ts';

export interface LedgerLine {
  id: string;
  kind: MovementKind;
  variantId: string;
  warehouseId: string;
  onHandDelta: number;
  reservedDelta: number;
  /** Units on hand after it; null where a process of before it was noted wrote the line. */
  onHandAfter: number | null;
  reference: string | null;
  reason: AdjustmentReason | null;
  note: string | null;
  actorId: string | null;
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
 * Writes ledger lines, and the levels and the next versions that the items they move have after them. The items must be locked,
 * which is why no level appears between the part that changes levels and the one that makes them. SQL: one statement for three
 * tables. What is joined comes in arrays: the planner knows how long they are, where it would read all of a table for JSON.
 */
export async function saveMovements(
  tx: Tx,
  movements: readonly BalancedMovement[],
  items: readonly StockItem[],
  at: Date,
): Promise<void> {
  const ledger = JSON.stringify(movements.map(({ remark, ...movement }) => ({ id: uuidv7(), ...movement, ...remark })));
  const moved = new Set(movements.map(levelKey));
  const levels = items.flatMap((item) => item.levels).filter((level) => moved.has(levelKey(level)));
  await tx.$executeRaw`
    WITH ledger AS (
      INSERT INTO stock_movement (
        id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, on_hand_after, reference, reason, note, actor_id, at)
      SELECT id, kind, "variantId", "warehouseId", "onHandDelta", "reservedDelta", "onHandAfter", reference, reason, note, "actorId",
        ${at}::timestamptz
      FROM jsonb_to_recordset(${ledger}::jsonb) AS line(
        id uuid, kind text, "variantId" uuid, "warehouseId" uuid, "onHandDelta" int, "reservedDelta" int, "onHandAfter" int,
        reference text, reason text, note text, "actorId" text)
    ), level AS (
      SELECT * FROM unnest(
        ${levels.map(({ variantId }) => variantId)}::uuid[], ${levels.map(({ warehouseId }) => warehouseId)}::uuid[],
        ${levels.map(({ onHand }) => onHand)}::int[], ${levels.map(({ reserved }) => reserved)}::int[]
      ) AS level(variant_id, warehouse_id, on_hand, reserved)
    ), changed AS (
      UPDATE stock_level SET on_hand = level.on_hand, reserved = level.reserved FROM level
      WHERE stock_level.variant_id = level.variant_id AND stock_level.warehouse_id = level.warehouse_id
      RETURNING stock_level.variant_id, stock_level.warehouse_id
    ), opened AS (
      INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
      SELECT variant_id, warehouse_id, on_hand, reserved FROM level
      WHERE (variant_id, warehouse_id) NOT IN (SELECT variant_id, warehouse_id FROM changed)
    )
    UPDATE stock_item SET version = item.version
    FROM unnest(
      ${items.map(({ variantId }) => variantId)}::uuid[], ${items.map(({ version }) => version)}::int[]
    ) AS item(variant_id, version)
    WHERE stock_item.variant_id = item.variant_id`;
}

const levelKey = ({ variantId, warehouseId }: Pick<Movement, 'variantId' | 'warehouseId'>) =>
  `${variantId} ${warehouseId}`;
