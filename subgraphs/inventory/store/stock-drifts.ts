import type { Sql } from '#packages/sql/sql.ts';
import type { StockDrift } from '../domain/stock-drift.ts';

/** How many rows of the cursor are in memory at a time. */
const pageSize = 1_000;

/** SQL: sums of three tables, joined. Sums are floating-point numbers, which hold more than any level can. */
const driftsWhere = (condition: string) => `
  WITH level AS (
    SELECT variant_id, warehouse_id, on_hand, reserved FROM stock_level ${condition}
  ), ledger AS (
    SELECT variant_id, warehouse_id, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved
    FROM stock_movement ${condition} GROUP BY variant_id, warehouse_id
  ), promised AS (
    SELECT variant_id, warehouse_id, sum(quantity) AS reserved
    FROM reservation_line JOIN reservation ON reservation.id = reservation_id AND status = 'HELD'
    ${condition} GROUP BY variant_id, warehouse_id
  ), compared AS (
    SELECT variant_id AS "variantId", warehouse_id AS "warehouseId",
      coalesce(level.on_hand, 0)::float8 AS "onHand", coalesce(level.reserved, 0)::float8 AS reserved,
      coalesce(ledger.on_hand, 0)::float8 AS "ledgerOnHand", coalesce(ledger.reserved, 0)::float8 AS "ledgerReserved",
      coalesce(promised.reserved, 0)::float8 AS promised
    FROM level FULL JOIN ledger USING (variant_id, warehouse_id) FULL JOIN promised USING (variant_id, warehouse_id)
  )
  SELECT * FROM compared
  WHERE ("onHand", reserved, reserved) IS DISTINCT FROM ("ledgerOnHand", "ledgerReserved", promised)`;

/**
 * Every level that is not what the ledger and the live reservations add up to, in one pass over all of them, and as of one
 * moment. The session must be in a transaction of its own in which nothing was done. At most a page is in memory.
 */
export async function* readDrifts(sql: Sql): AsyncGenerator<StockDrift> {
  await sql.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  // Of millions of levels the sums do not fit into the few megabytes that a query usually has, and would go by way of the disk.
  await sql.$executeRawUnsafe(`SET LOCAL work_mem = '256MB'`);
  await sql.$executeRawUnsafe(`DECLARE drift NO SCROLL CURSOR FOR ${driftsWhere('')}`);
  for (;;) {
    const page = await sql.$queryRawUnsafe<StockDrift[]>(`FETCH ${pageSize} FROM drift`);
    yield* page;
    if (page.length < pageSize) return;
  }
}

/** The same of some variants, whose stock must be locked. */
export async function findDrifts(sql: Sql, variantIds: readonly string[]): Promise<StockDrift[]> {
  return sql.$queryRawUnsafe<StockDrift[]>(driftsWhere('WHERE variant_id = ANY($1::uuid[])'), variantIds);
}

/** How many levels there are, as of the same moment as what was read before in the transaction. */
export async function countLevels(sql: Sql): Promise<number> {
  const [row] = await sql.$queryRawUnsafe<{ count: number }[]>('SELECT count(*)::float8 AS count FROM stock_level');
  return row?.count ?? 0;
}
