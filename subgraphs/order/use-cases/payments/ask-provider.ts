import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { Outcome, Unsettled } from '#packages/providers/outcome.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Payment } from '../../domain/payment.ts';
import { findAttempts, type PaymentAttempt, saveAnswers } from '../../store/payment-attempts.ts';
import { findPayment } from '../../store/payments.ts';

/** Milliseconds a call may take for which nobody waits. */
const callLimit = 20_000;

/** Milliseconds between two calls, and at most when the provider wishes for longer. */
const pauses = { first: 1_000, most: 60_000, wished: 3_600_000 };

/** A final answer. */
export type Settled<Done extends object = object> = Exclude<Outcome<Done>, Unsettled>;

/**
 * Who is to be asked about a payment: nobody else than was asked first. Whoever chose another provider since has to finish
 * with this one.
 */
export function providerOf({ payments, paymentProvider }: Dependencies, payment: Payment): PaymentProvider {
  if (payment.provider === paymentProvider) return payments;
  const reason = `The payment is at ${payment.provider}, and PAYMENT_PROVIDER is ${paymentProvider}.`;
  const later = async () => ({ outcome: 'later', reason, retryAfterMs: pauses.most }) as const;
  return { authorize: later, capture: later, void: later };
}

/**
 * Asks the provider for an operation on a payment, outside any transaction; its final answer. Null when that is known
 * already. While it is not known, records the try and throws RetryLater.
 */
export async function askProvider(
  dependencies: Dependencies,
  { attemptId, stop }: { attemptId: string; stop: AbortSignal },
): Promise<Settled | null> {
  const { prisma } = dependencies.database;
  const [attempt] = await findAttempts(prisma, [attemptId]);
  if (!attempt || attempt.endedAt) return null;
  const payment = await findPayment(prisma, attempt.paymentId);
  if (!payment) throw new Error(`payment ${attempt.paymentId} vanished`);
  const provider = providerOf(dependencies, payment);
  const answer = await callProvider((signal) => request(provider, payment, attempt, signal), {
    timeout: callLimit,
    stop,
  });
  if (answer.outcome === 'done' || answer.outcome === 'refused') return answer;
  await saveAnswers(prisma, [{ attempt, ...answer, endedAt: null }]);
  throw new RetryLater(pauseAfter(attempt.tries + 1, answer), `${attempt.operation} of a payment: ${answer.reason}`);
}

function request(
  provider: PaymentProvider,
  { id: paymentId, orderId, authorizationId, amountMinor: minor, currency }: Payment,
  { id: idempotencyKey, operation }: PaymentAttempt,
  signal: AbortSignal,
): Promise<Outcome> {
  switch (operation) {
    case 'capture':
      if (authorizationId === null) throw new Error(`order ${orderId} is authorized without an authorization`);
      return provider.capture({ paymentId, idempotencyKey, authorizationId, amount: { minor, currency } }, signal);
    case 'void':
      return provider.void({ paymentId, idempotencyKey, authorizationId }, signal);
    case 'authorize':
      throw new Error('a payment is authorized by the handler of its reservation');
    default:
      return operation satisfies never;
  }
}

/** Milliseconds until the next try, by how many there were and what came of the last one. */
function pauseAfter(tries: number, answer: Unsettled): number {
  const wished = answer.outcome === 'later' ? (answer.retryAfterMs ?? 0) : 0;
  return Math.max(backoff(tries, pauses), Math.min(wished, pauses.wished));
}
