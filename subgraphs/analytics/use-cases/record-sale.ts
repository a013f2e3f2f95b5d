import type { Cause } from '#packages/outbox/cause.ts';
import { type SoldOrder, saleOf } from '../domain/sale.ts';
import type { Tx } from '../store/database.ts';
import { insertSale } from '../store/sales.ts';
import { saveSalesDayWith } from '../store/sales-days.ts';
import { tellSalesDay } from './tell-sales-day.ts';

/** Counts an order as sold, once however often it is told. */
export async function recordSale(tx: Tx, order: SoldOrder, cause: Cause): Promise<void> {
  const sale = saleOf(order);
  if (await insertSale(tx, sale)) await tellSalesDay(tx, await saveSalesDayWith(tx, sale), cause);
}
