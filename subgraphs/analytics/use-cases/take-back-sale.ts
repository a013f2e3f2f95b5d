import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { salesChanged } from '../publishes/sales-changed.ts';
import { takeFromSalesDay } from '../store/change-sales-day.ts';
import type { Tx } from '../store/database.ts';
import { deleteSale } from '../store/delete-sale.ts';

/** Makes an order count no longer. One cancelled before it was confirmed never counted. */
export async function takeBackSale(tx: Tx, orderId: string, cause: Cause): Promise<void> {
  const sale = await deleteSale(tx, orderId);
  if (sale === null) return;
  const day = await takeFromSalesDay(tx, sale);
  await appendEvents(tx, [salesChanged(day, cause)]);
}
