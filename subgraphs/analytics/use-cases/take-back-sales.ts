import type { Cause } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { deleteSales } from '../store/sales.ts';
import { countSale } from './count-sales.ts';

/** Makes different orders count no longer. One cancelled before it was confirmed never counted. */
export async function takeBackSales(tx: Tx, cancelled: readonly { orderId: string; cause: Cause }[]): Promise<void> {
  const causes = new Map(cancelled.map(({ orderId, cause }) => [orderId, cause]));
  for (const sale of await deleteSales(tx, [...causes.keys()])) {
    const cause = causes.get(sale.orderId);
    if (!cause) throw new Error('a sale was deleted that was not asked for');
    countSale(tx, { sale, times: -1n, cause });
  }
}
