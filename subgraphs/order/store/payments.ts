import type { OrderStatus } from '../domain/order.ts';
import type { Payment } from '../domain/payment.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

type PaymentRow = Omit<Payment, 'amountMinor'> & { amountMinor: bigint };

const paymentColumns = Prisma.sql`
  payment.id, payment.order_id AS "orderId", payment.provider, payment.status, payment.amount_minor AS "amountMinor",
  payment.currency, payment.token, payment.authorization_id AS "authorizationId"`;

const toPayment = (row: PaymentRow): Payment => ({ ...row, amountMinor: Number(row.amountMinor) });

/** The payments of orders, those of each order as they were made. SQL: every order asks. */
export async function findPayments(tx: Tx, orderIds: readonly string[]): Promise<Payment[]> {
  const rows = await tx.$queryRaw<PaymentRow[]>`
    SELECT ${paymentColumns} FROM payment WHERE order_id = ANY(${orderIds}::uuid[]) ORDER BY id`;
  return rows.map(toPayment);
}

/** A payment, and where its order stands. */
export interface PaymentOfOrder {
  orderStatus: OrderStatus;
  payment: Payment;
}

/** The same, with where their orders stand. SQL: every order asks. */
export async function findPaymentsOfOrders(tx: Tx, orderIds: readonly string[]): Promise<PaymentOfOrder[]> {
  const rows = await tx.$queryRaw<(PaymentRow & { orderStatus: OrderStatus })[]>`
    SELECT ${paymentColumns}, "order".status AS "orderStatus" FROM payment JOIN "order" ON "order".id = payment.order_id
    WHERE order_id = ANY(${orderIds}::uuid[]) ORDER BY payment.id`;
  return rows.map(({ orderStatus, ...row }) => ({ orderStatus, payment: toPayment(row) }));
}

/** Null when there is none. */
export async function findPayment(tx: Tx, id: string): Promise<Payment | null> {
  const [row] = await tx.$queryRaw<PaymentRow[]>`SELECT ${paymentColumns} FROM payment WHERE id = ${id}::uuid`;
  return row ? toPayment(row) : null;
}
