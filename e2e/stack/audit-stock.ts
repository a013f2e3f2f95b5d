import type { SubgraphDatabases } from './subgraph-databases.ts';

/** What the database of inventory says of a variant, counted in the ways that have to agree. */
export interface StockAudit {
  onHand: number;
  reserved: number;
  ledgerOnHand: number;
  ledgerReserved: number;
  /** Units that reservations hold. */
  held: number;
  /** Reservations that hold units. */
  holders: number;
}

const statement = `
  SELECT level.on_hand AS "onHand", level.reserved,
    ledger.on_hand AS "ledgerOnHand", ledger.reserved AS "ledgerReserved", held.units AS held, held.holders
  FROM (
    SELECT coalesce(sum(on_hand), 0)::int AS on_hand, coalesce(sum(reserved), 0)::int AS reserved
    FROM stock_level WHERE variant_id = $1
  ) AS level, (
    SELECT coalesce(sum(on_hand_delta), 0)::int AS on_hand, coalesce(sum(reserved_delta), 0)::int AS reserved
    FROM stock_movement WHERE variant_id = $1
  ) AS ledger, (
    SELECT coalesce(sum(line.quantity), 0)::int AS units, count(DISTINCT reservation.id)::int AS holders
    FROM reservation JOIN reservation_line line ON line.reservation_id = reservation.id
    WHERE line.variant_id = $1 AND reservation.status = 'HELD'
  ) AS held`;

export async function auditStock({ rows }: SubgraphDatabases, variantId: string): Promise<StockAudit> {
  const [audit] = await rows<StockAudit>('inventory', statement, [variantId]);
  if (!audit) throw new Error('the audit has one row');
  return audit;
}

/** An audit in which everything agrees. */
export function agreeing(stock: { onHand: number; reserved: number; holders: number }): StockAudit {
  const { onHand, reserved, holders } = stock;
  return { onHand, reserved, ledgerOnHand: onHand, ledgerReserved: reserved, held: reserved, holders };
}
