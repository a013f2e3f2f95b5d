import type { Cause } from '#packages/outbox/cause.ts';
import type { Shortage } from '../domain/order.ts';
import { refuseForStock } from '../domain/settle-order.ts';
import { orderRejected } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { lockOrders } from '../store/orders.ts';
import { findPayments } from '../store/payments.ts';
import { type RecordedChange, recordChanges } from './record-changes.ts';

interface StockRefusal {
  orderId: string;
  shortages: readonly Shortage[];
  cause: Cause;
}

/** Ends orders whose stock could not be had, unless they are over already. */
export async function refuseOrders(tx: Tx, refusals: readonly StockRefusal[], at: Date): Promise<void> {
  const locked = await lockOrders(
    tx,
    refusals.map(({ orderId }) => orderId),
  );
  const pending = new Map(locked.filter(({ status }) => status === 'PENDING').map((order) => [order.id, order]));
  if (pending.size === 0) return;
  const payments = Map.groupBy(await findPayments(tx, [...pending.keys()]), ({ orderId }) => orderId);
  const changes: RecordedChange[] = [];
  for (const { orderId, shortages, cause } of refusals) {
    const order = pending.get(orderId);
    if (!order) continue;
    const change = refuseForStock(order, payments.get(orderId) ?? [], shortages);
    changes.push({ change, contents: [orderRejected(change.order)], occurrence: { at, cause } });
    pending.delete(orderId);
  }
  await recordChanges(tx, changes);
}
