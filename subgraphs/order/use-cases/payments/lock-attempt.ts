import type { Order } from '../../domain/order.ts';
import type { Tx } from '../../store/database.ts';
import { lockOrder } from '../../store/orders.ts';
import { findAttempts, type PaymentAttempt } from '../../store/payment-attempts.ts';

/** Locks an order and reads an attempt at a payment of it. Null when the attempt has its final answer. */
export async function lockAttempt(
  tx: Tx,
  { orderId, attemptId }: { orderId: string; attemptId: string },
): Promise<{ order: Order; attempt: PaymentAttempt } | null> {
  const order = await lockOrder(tx, orderId);
  const [attempt] = await findAttempts(tx, [attemptId]);
  if (!order || !attempt) throw new Error(`order ${orderId} vanished`);
  return attempt.endedAt ? null : { order, attempt };
}
