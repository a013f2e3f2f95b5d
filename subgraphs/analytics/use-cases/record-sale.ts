import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { type SoldOrder, saleOf } from '../domain/sale.ts';
import { salesChanged } from '../publishes/sales-changed.ts';
import { addToSalesDay } from '../store/change-sales-day.ts';
import type { Tx } from '../store/database.ts';
import { insertSale } from '../store/insert-sale.ts';

/** Counts an order as sold, once however often it is told. */
export async function recordSale(tx: Tx, order: SoldOrder, cause: Cause): Promise<void> {
  const sale = saleOf(order);
  if (!(await insertSale(tx, sale))) return;
  const day = await addToSalesDay(tx, sale);
  await appendEvents(tx, [salesChanged(day, cause)]);
}
