import type { Cause } from '#packages/outbox/cause.ts';
import { type SoldOrder, saleOf } from '../domain/sale.ts';
import type { Tx } from '../store/database.ts';
import { insertSales } from '../store/sales.ts';
import { countSale } from './count-sales.ts';

/** Counts different orders as sold, each once however often it is told. */
export async function recordSales(tx: Tx, sold: readonly { order: SoldOrder; cause: Cause }[]): Promise<void> {
  const sales = sold.map(({ order, cause }) => ({ sale: saleOf(order), cause }));
  const inserted = await insertSales(
    tx,
    sales.map(({ sale }) => sale),
  );
  for (const { sale, cause } of sales) {
    if (inserted.has(sale.orderId)) countSale(tx, { sale, times: 1n, cause });
  }
}
