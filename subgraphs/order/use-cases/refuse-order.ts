import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Shortage } from '../domain/order.ts';
import { refuseForStock } from '../domain/settle-order.ts';
import { orderRejected } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { lockOrder } from '../store/orders.ts';
import { findPayments } from '../store/payments.ts';
import { recordChange } from './record-change.ts';

/** Ends an order whose stock could not be had, unless it is over already. */
export async function refuseOrder(
  tx: Tx,
  { orderId, shortages }: { orderId: string; shortages: readonly Shortage[] },
  occurrence: Occurrence,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order?.status !== 'PENDING') return;
  const change = refuseForStock(order, await findPayments(tx, orderId), shortages);
  await recordChange(tx, change, [orderRejected(change.order)], occurrence);
}
