import type pg from 'pg';

/** Lines of the ledger that each level has. */
const linesOfLevel = 2;

/**
 * Fills a database of inventory with items in three warehouses: of each level ten units were received, and of every tenth one is
 * promised to an order. Resolves to how many lines the ledger has.
 */
export async function fillLedger(client: pg.Client, items: number): Promise<number> {
  await client.query(`
    INSERT INTO warehouse (id, code, name) SELECT uuidv7(), 'W-' || number, 'Warehouse' FROM generate_series(1, 3) AS number`);
  await client.query(
    `INSERT INTO stock_item (variant_id, sku) SELECT uuidv7(), 'sku-' || number FROM generate_series(1, $1::int) AS number`,
    [items],
  );
  await client.query(`
    INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
    SELECT variant_id, id, 10, (hashtext(variant_id::text) % 10 = 0)::int FROM stock_item, warehouse`);
  await client.query(`
    INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, on_hand_after, at)
    SELECT uuidv7(), 'RECEIVED', variant_id, warehouse_id, 10, 0, 10, now() FROM stock_level`);
  await client.query(`
    INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, on_hand_after, at)
    SELECT uuidv7(), 'RESERVED', variant_id, warehouse_id, 0, reserved, 10, now() FROM stock_level`);
  await client.query(`
    WITH line AS (SELECT uuidv7() AS id, variant_id, warehouse_id, reserved FROM stock_level WHERE reserved > 0),
    head AS (INSERT INTO reservation (id, order_id, status, version) SELECT id, id, 'HELD', 1 FROM line)
    INSERT INTO reservation_line (reservation_id, variant_id, warehouse_id, quantity)
    SELECT id, variant_id, warehouse_id, reserved FROM line`);
  await client.query('VACUUM ANALYZE');
  return items * 3 * linesOfLevel;
}
