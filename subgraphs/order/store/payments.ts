import type { Payment } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** The payment of an order; null for an order that has none. */
export async function findPayment(tx: Tx, orderId: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { orderId } });
  return row && { ...row, amountMinor: Number(row.amountMinor) };
}

/** Records the provider's id of the hold. */
export async function updateAuthorization(tx: Tx, paymentId: string, authorizationId: string): Promise<void> {
  await tx.$executeRaw`UPDATE payment SET authorization_id = ${authorizationId} WHERE id = ${paymentId}::uuid`;
}
