import { lastly } from '#packages/sql/lastly.ts';
import type { Tx } from '../store/database.ts';
import { findReservedVariants } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';

/** What becomes of the stock of orders of which the same is told. */
interface StockChange {
  /** Lines of an order that has a reservation may be left out. */
  orders: readonly { orderId: string; lines?: readonly { variantId: string }[] }[];
  make(): Promise<void>;
}

/**
 * Changes stock as the last thing of a transaction of events, so that it is locked for that moment only. Where several kinds of
 * events change stock, one change after another, that of all of them is locked before the first: two such transactions
 * wait for one another only in the order of ids, hence never both.
 */
export const changeStock = lastly(async (tx: Tx, changes: readonly StockChange[]) => {
  if (changes.length > 1) {
    const orders = changes.flatMap((change) => change.orders);
    const named = orders.flatMap(({ lines = [] }) => lines.map(({ variantId }) => variantId));
    const orderIds = orders.map(({ orderId }) => orderId);
    await lockStock(tx, [...named, ...(await findReservedVariants(tx, orderIds))]);
  }
  for (const { make } of changes) await make();
});
