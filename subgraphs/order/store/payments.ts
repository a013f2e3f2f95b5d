import type { Payment } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** The payment of an order; null for an order that has none. */
export async function findPayment(tx: Tx, orderId: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { orderId } });
  return row && { ...row, amountMinor: Number(row.amountMinor) };
}

/** Notes that the provider is about to be asked to capture, or that it refused. */
export async function updateCaptureBegun(tx: Tx, orderId: string, captureBegun: boolean): Promise<void> {
  await tx.payment.update({ where: { orderId }, data: { captureBegun } });
}

/** Records the provider's id of the hold. */
export async function updateAuthorization(tx: Tx, paymentId: string, authorizationId: string): Promise<void> {
  await tx.$executeRaw`UPDATE payment SET authorization_id = ${authorizationId} WHERE id = ${paymentId}::uuid`;
}
