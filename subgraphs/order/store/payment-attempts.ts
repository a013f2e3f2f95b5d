import type { Outcome } from '#packages/providers/outcome.ts';
import type { Tx } from './database.ts';

export type PaymentOperation = 'authorize' | 'capture' | 'void';

/** Something the provider of a payment is asked to do, until its final answer is known: one row, however often it is asked. */
export interface PaymentAttempt {
  /** Also the idempotency key that the provider is asked with. */
  id: string;
  paymentId: string;
  operation: PaymentOperation;
  begunAt: Date;
  /** Null while the final answer is not known. */
  endedAt: Date | null;
  /** The last answer; null before there is one. */
  outcome: Outcome['outcome'] | null;
  /** What the provider said with it, if it did not do what it was asked for. */
  reason: string | null;
  /** How many answers there were. */
  tries: number;
}

/** What the provider answered. */
type Answer = Pick<PaymentAttempt, 'outcome' | 'reason'>;

/** One that is about to be made. */
export const newAttempt = (
  head: Pick<PaymentAttempt, 'id' | 'paymentId' | 'operation' | 'begunAt'>,
): PaymentAttempt => {
  return { ...head, endedAt: null, outcome: null, reason: null, tries: 0 };
};

export async function findAttempts(tx: Tx, ids: readonly string[]): Promise<PaymentAttempt[]> {
  return (await tx.paymentAttempt.findMany({ where: { id: { in: [...ids] } } })) as PaymentAttempt[];
}

/** The attempts of an operation on payments of an order whose final answer is not known. */
export async function findOpenAttempts(
  tx: Tx,
  orderId: string,
  operation: PaymentOperation,
): Promise<PaymentAttempt[]> {
  const where = { operation, endedAt: null, payment: { orderId } };
  return (await tx.paymentAttempt.findMany({ where })) as PaymentAttempt[];
}

/** True while it is not known whether a payment of an order was captured. */
export async function hasOpenCapture(tx: Tx, orderId: string): Promise<boolean> {
  return (await findOpenAttempts(tx, orderId, 'capture')).length > 0;
}

/** The order must be locked. */
export async function insertAttempt(tx: Tx, attempt: PaymentAttempt): Promise<void> {
  await tx.paymentAttempt.create({ data: attempt });
}

/** An answer to an attempt; the final one when it has ended. */
export interface AttemptAnswer extends Answer, Pick<PaymentAttempt, 'endedAt'> {
  attempt: PaymentAttempt;
}

/**
 * Records answers, one to each attempt, which is written if it is not there. SQL: Prisma Client reads before it writes, in a
 * transaction of its own.
 */
export async function saveAnswers(tx: Tx, answers: readonly AttemptAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ attempt: { id, paymentId, operation, begunAt }, endedAt, outcome, reason }) => {
    return { id, paymentId, operation, begunAt, endedAt, outcome, reason };
  });
  await tx.$executeRaw`
    INSERT INTO payment_attempt (id, payment_id, operation, begun_at, ended_at, outcome, reason, tries)
    SELECT id, "paymentId", operation, "begunAt", "endedAt", outcome, reason, 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS answer(id uuid, "paymentId" uuid, operation text,
      "begunAt" timestamptz, "endedAt" timestamptz, outcome text, reason text)
    ORDER BY id
    ON CONFLICT (id) DO UPDATE SET ended_at = EXCLUDED.ended_at, outcome = EXCLUDED.outcome, reason = EXCLUDED.reason,
      tries = payment_attempt.tries + 1
    WHERE payment_attempt.ended_at IS NULL`;
}

/**
 * Attempts that are left to jobs and whose final answer is not known, of a payment, or of any that had so few answers; the
 * oldest first, with their orders.
 */
export async function listOpenAttempts(
  tx: Tx,
  which: { paymentId: string } | { tries: { lte: number } },
  limit: number,
): Promise<(PaymentAttempt & { orderId: string })[]> {
  const rows = await tx.paymentAttempt.findMany({
    where: { endedAt: null, operation: { in: ['capture', 'void'] }, ...which },
    orderBy: { begunAt: 'asc' },
    take: limit,
    include: { payment: { select: { orderId: true } } },
  });
  return rows.map(({ payment, ...attempt }) => ({ ...(attempt as PaymentAttempt), orderId: payment.orderId }));
}

/** Notes that the final answer to what is asked for payments of orders is not waited for any more. */
export async function updateEnded(
  tx: Tx,
  orderIds: readonly string[],
  operation: PaymentOperation,
  at: Date,
): Promise<void> {
  await tx.paymentAttempt.updateMany({
    where: { payment: { orderId: { in: [...orderIds] } }, operation, endedAt: null },
    data: { endedAt: at },
  });
}
