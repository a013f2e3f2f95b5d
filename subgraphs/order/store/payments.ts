import type { Payment } from '../domain/order.ts';
import type { Database, Tx } from './database.ts';

/** The payment of an order; null for an order that has none. */
export async function readPayment(sql: Tx | Database['prisma'], orderId: string): Promise<Payment | null> {
  const row = await sql.payment.findUnique({ where: { orderId } });
  return row && { ...row, amountMinor: Number(row.amountMinor) };
}

/** Notes, at once, that the provider is about to be asked to capture, or that it refused. */
export async function noteCapture({ prisma }: Database, orderId: string, captureBegun: boolean): Promise<void> {
  await prisma.payment.update({ where: { orderId }, data: { captureBegun } });
}

/** Records the provider's id of the hold. */
export async function saveAuthorization(tx: Tx, paymentId: string, authorizationId: string): Promise<void> {
  await tx.$executeRaw`UPDATE payment SET authorization_id = ${authorizationId} WHERE id = ${paymentId}::uuid`;
}
