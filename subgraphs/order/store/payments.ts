import type { Payment, PaymentStatus } from '../domain/payment.ts';
import type { Tx } from './database.ts';

/** The payments of an order. */
export async function findPayments(tx: Tx, orderId: string): Promise<Payment[]> {
  const rows = await tx.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  return rows.map(toPayment);
}

/** Null when there is none. */
export async function findPayment(tx: Tx, id: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { id } });
  return row && toPayment(row);
}

function toPayment(row: Omit<Payment, 'status' | 'amountMinor'> & { status: string; amountMinor: bigint }): Payment {
  return { ...row, status: row.status as PaymentStatus, amountMinor: Number(row.amountMinor) };
}
