import type { Tx } from './database.ts';

/** A call of the provider that is to take the amount held for an order, as long as what came of it is not known. */
export interface CaptureAttempt {
  id: string;
  orderId: string;
  begunAt: Date;
}

/** True while it is not known whether the payment of an order was captured. */
export async function hasCaptureAttempt(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.captureAttempt.count({ where: { orderId } })) > 0;
}

/** Notes that the provider is about to be asked. The order must be locked. */
export async function insertCaptureAttempt(tx: Tx, attempt: CaptureAttempt): Promise<void> {
  await tx.captureAttempt.create({ data: attempt });
}

/** Forgets one attempt of an order and those that began before a time. */
export async function deleteCaptureAttempt(tx: Tx, { id, orderId }: CaptureAttempt, before: Date): Promise<void> {
  await tx.captureAttempt.deleteMany({ where: { orderId, OR: [{ id }, { begunAt: { lt: before } }] } });
}

/** Forgets every attempt of an order. */
export async function deleteCaptureAttempts(tx: Tx, orderId: string): Promise<void> {
  await tx.captureAttempt.deleteMany({ where: { orderId } });
}
