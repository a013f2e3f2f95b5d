import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Payment } from '../../domain/payment.ts';
import type { PaymentOutcome, SettledPayment } from '../../domain/settle-order.ts';
import { type AttemptAnswer, newAttempt, type PaymentAttempt, saveAnswers } from '../../store/payment-attempts.ts';
import { providerOf } from './ask-provider.ts';

/** Milliseconds one call of the provider may take, until when the whole payment must be settled, and between tries. */
const limits = { call: 6_000, deadline: 30_000, pause: 1_000 };

/** A payment and what the provider answered; null for a payment of nothing, of which nobody is asked. */
interface Asked {
  payment: Payment;
  answer: Outcome<{ authorizationId: string }> | null;
}

/**
 * Asks the provider to hold the amount of a reserved order. What got no answer is asked again, with the same key, until
 * the deadline, counted from the reservation: then the order is given up and its stock is free again. Null when the order is
 * over already.
 */
export async function authorizePayments(
  dependencies: Dependencies,
  { orderId, reservedAt }: { orderId: string; reservedAt: Date },
): Promise<SettledPayment[] | null> {
  const { loaders, clock } = dependencies;
  const payments = await loaders.paymentsOfOrder.load(orderId);
  const [first] = payments;
  if (!first) throw new Error(`order ${orderId} was reserved but is not here`);
  if (first.orderStatus !== 'PENDING') return null;
  const asked = await Promise.all(payments.map(({ payment }) => authorizeAtProvider(dependencies, payment)));

  const left = reservedAt.getTime() + limits.deadline - clock().getTime();
  const isDecided = left <= 0 || asked.some(({ answer }) => answer?.outcome === 'refused');
  const settled = asked.map(({ payment, answer }) => ({ payment, outcome: outcomeOf(answer) }));
  if (isDecided || settled.every(({ outcome }) => outcome.status !== 'timeout')) return settled;
  throw await untilNextTry(dependencies, asked, left);
}

async function authorizeAtProvider(dependencies: Dependencies, payment: Payment): Promise<Asked> {
  const { id: paymentId, orderId, provider, token, amountMinor: minor, currency } = payment;
  if (provider === null) return { payment, answer: null };
  if (token === null) throw new Error(`order ${orderId} is pending without a means of payment`);
  const request = { paymentId, idempotencyKey: paymentId, token, amount: { minor, currency } };
  const at = providerOf(dependencies, payment);
  const answer = await callProvider((signal) => at.authorize(request, signal), { timeout: limits.call });
  return { payment, answer };
}

function outcomeOf(answer: Asked['answer']): PaymentOutcome {
  if (answer === null) return { status: 'authorized', authorizationId: null };
  switch (answer.outcome) {
    case 'done':
      return { status: 'authorized', authorizationId: answer.authorizationId };
    case 'refused':
      return { status: 'declined', reason: answer.reason };
    case 'unknown':
    case 'later':
      return { status: 'timeout' };
    default:
      return answer satisfies never;
  }
}

/** Records what was tried; the error that has the event come again, not after the deadline. */
async function untilNextTry({ database, clock }: Dependencies, asked: readonly Asked[], left: number): Promise<Error> {
  let pause = limits.pause;
  let why = '';
  const answers: AttemptAnswer[] = [];
  for (const { payment, answer } of asked) {
    if (answer?.outcome !== 'unknown' && answer?.outcome !== 'later') continue;
    answers.push({ attempt: authorizationOf(payment, clock()), ...answer, endedAt: null });
    if (answer.outcome === 'later') pause = Math.max(pause, answer.retryAfterMs ?? 0);
    why = answer.reason;
  }
  await saveAnswers(database.prisma, answers);
  return new RetryLater(Math.min(pause, left), `the payment provider did not answer: ${why}`);
}

/** There is one for each payment, so it needs no id of its own. */
export const authorizationOf = ({ id }: Payment, begunAt: Date): PaymentAttempt =>
  newAttempt({ id, paymentId: id, operation: 'authorize', begunAt });
