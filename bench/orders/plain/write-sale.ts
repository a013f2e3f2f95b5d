import type { PoolClient } from 'pg';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { inboxRow, outboxRow } from './event-rows.ts';
import { insertRows } from './insert-rows.ts';
import { currency, type PlainOrder } from './plain-order.ts';

const countIntoDay = `
  INSERT INTO sales_day AS the (day, currency, orders, units, revenue_minor, version, updated_at)
  VALUES ($1, $2, 1, $3, $4, 1, clock_timestamp())
  ON CONFLICT (day, currency) DO UPDATE SET
    orders = the.orders + 1,
    units = the.units + excluded.units,
    revenue_minor = the.revenue_minor + excluded.revenue_minor,
    version = the.version + 1,
    updated_at = clock_timestamp()
  RETURNING orders::int, units::float8, revenue_minor::float8 AS "revenueMinor", version`;

/**
 * Counts an order as sold in a transaction begun by the caller, and writes what that leaves in the database of `analytics`.
 * The row of the day, which all orders share, is locked last.
 */
export async function writeSale(client: PoolClient, order: PlainOrder): Promise<void> {
  const { id: orderId, at, totalMinor, lines, eventIds } = order;
  const day = at.slice(0, 10);
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await insertRows(client, 'write-sale', {
    sale: [{ order_id: orderId, sold_at: at, currency, units, revenue_minor: totalMinor }],
    sale_line: lines.map((line) => ({
      order_id: orderId,
      line_id: line.id,
      product_id: line.productId,
      variant_id: line.variantId,
      quantity: line.quantity,
      revenue_minor: line.quantity * line.priceMinor,
    })),
    inbox_position: [inboxRow('analytics-order', orderId, eventIds.length)],
  });
  const { rows } = await client.query({
    name: 'count-into-day',
    text: countIntoDay,
    values: [day, currency, units, totalMinor],
  });
  const { version, ...sums } = rows[0];
  const aggregate = { aggregateId: `${day}_${currency}`, aggregateVersion: version };
  const data = { day, currency, ...sums };
  await insertRows(client, 'tell-day', {
    outbox_event: [outboxRow(order, { id: uuidv7(), type: 'sales.changed', ...aggregate, data })],
  });
}
