import type { OrderLine } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** The lines of orders, each order's as they were ordered. */
export async function findLines(tx: Tx, orderIds: readonly string[]): Promise<OrderLine[]> {
  const rows = await tx.orderLine.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ orderId: 'asc' }, { position: 'asc' }],
  });
  return rows.map((row) => ({ ...row, unitPriceMinor: Number(row.unitPriceMinor) }));
}
