import { performOnceWithRefuse } from '#packages/idempotency/perform-once-with-refuse.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { type IdempotencyKeyReused, type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { cancelOrder as cancel } from '../domain/cancel-order.ts';
import type { Order } from '../domain/order.ts';
import { orderCancelled } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { lockOrder } from '../store/lock-order.ts';
import { readPayment } from '../store/payments.ts';
import { readLines } from '../store/read-order-parts.ts';
import { awaitOutcome } from './await-outcome.ts';
import { type OrderStateConflict, orderStateConflict } from './order-state-conflict.ts';
import { recordChange } from './record-change.ts';

export interface CancelOrder {
  idempotencyKey: string;
  orderId: string;
  reason: string | null;
}

const uncertain =
  'A shipment of the order was begun, and whether its payment was captured is not known. Repeat the shipment first.';

/** Takes an order back, and waits for a moment until its payment is given up. */
export async function cancelOrder(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: CancelOrder,
  { cause, mayAccess }: { cause: Cause; mayAccess: (order: Order) => boolean },
): Promise<Order | OrderStateConflict | NotFound | IdempotencyKeyReused> {
  const { orderId } = input;
  const cancelled = await performOnceWithRefuse<Tx, string, OrderStateConflict | NotFound>(
    dependencies.database.transact,
    { caller: cause.actor.id, operation: 'cancelOrder', key, input, resultId: orderId },
    {
      async perform(tx, refuse) {
        const order = await lockOrder(tx, orderId);
        if (!order || !mayAccess(order)) return refuse(notFound(['input', 'orderId'], `order ${orderId}`));
        const payment = await readPayment(tx, orderId);
        if (payment?.captureBegun && order.paymentStatus === 'AUTHORIZED') return refuse(orderStateConflict(uncertain));
        const change = cancel(order, input.reason);
        if ('refused' in change) return refuse(orderStateConflict(change.refused));
        const event = orderCancelled(change.order, await readLines(tx, [orderId]));
        await recordChange(tx, change, [event], { at: dependencies.clock(), cause });
        return orderId;
      },
      recall: async (_tx, resultId) => resultId,
    },
  );
  if (typeof cancelled !== 'string') return cancelled;
  return awaitOutcome(dependencies, cancelled, {
    settled: (order) => order.paymentStatus === 'VOIDED',
    outcomes: ['order.payment-voided'],
  });
}
