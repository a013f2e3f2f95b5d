import type { Cause } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { deleteSale } from '../store/sales.ts';
import { updateSalesDayWithout } from '../store/sales-days.ts';
import { tellSalesDay } from './tell-sales-day.ts';

/** Makes an order count no longer. One cancelled before it was confirmed never counted. */
export async function takeBackSale(tx: Tx, orderId: string, cause: Cause): Promise<void> {
  const sale = await deleteSale(tx, orderId);
  if (sale) await tellSalesDay(tx, await updateSalesDayWithout(tx, sale), cause);
}
