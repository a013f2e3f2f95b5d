import { performOnce } from '#packages/idempotency/perform-once.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { cancelOrder as cancel } from '../domain/cancel-order.ts';
import type { Order } from '../domain/order.ts';
import { orderCancelled, paymentsVoided } from '../publishes/order-events.ts';
import { findLines } from '../store/order-lines.ts';
import { lockOrder } from '../store/orders.ts';
import { hasOpenCapture } from '../store/payment-attempts.ts';
import { findPayments } from '../store/payments.ts';
import { awaitOutcome } from './await-outcome.ts';
import { recordChanges } from './record-changes.ts';

export interface CancelOrder {
  idempotencyKey: string;
  orderId: string;
  reason: string | null;
}

/** Takes an order back, and waits for a moment until its payment is given up. */
export async function cancelOrder(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: CancelOrder,
  { cause, mayAccess }: { cause: Cause; mayAccess: (order: Order) => boolean },
) {
  const { orderId, reason } = input;
  const use = { caller: cause.actor.id, operation: 'cancelOrder', key, input, resultId: orderId };
  const cancelled = await dependencies.database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const order = await lockOrder(tx, orderId);
        if (!order || !mayAccess(order)) return refuse('unknown-order');
        const payments = await findPayments(tx, [orderId]);
        const change = cancel(order, payments, { reason, captureBegun: await hasOpenCapture(tx, orderId) });
        if (isRefusal(change)) return change;
        const contents = [orderCancelled(change.order, await findLines(tx, [orderId])), ...paymentsVoided(change)];
        await recordChanges(tx, [{ change, contents, occurrence: { at: dependencies.clock(), cause } }]);
        return null;
      },
      recall: async () => null,
    }),
  );
  if (isRefusal(cancelled)) return cancelled;
  return awaitOutcome(dependencies, orderId, {
    settled: (order) => order.paymentStatus === 'VOIDED',
    outcomes: ['order.payment-voided'],
  });
}
