import type { Sale } from '../domain/sale.ts';
import type { Tx } from './database.ts';

/** Removes the sale of an order with its lines. Resolves to what it was; null when the order is not recorded. */
export async function deleteSale(tx: Tx, orderId: string): Promise<Omit<Sale, 'lines'> | null> {
  const [sale] = await tx.$queryRaw<Omit<Sale, 'lines'>[]>`
    DELETE FROM sale WHERE order_id = ${orderId}::uuid
    RETURNING order_id AS "orderId", sold_at AS "soldAt", currency, units, revenue_minor AS "revenueMinor"`;
  return sale ?? null;
}
