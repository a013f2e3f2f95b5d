import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findAttempts } from '../../store/payment-attempts.ts';
import { captureRefused } from './record-capture.ts';

/**
 * Waits, holding no connection, until payments are captured: null then. A refusal by the provider, or that nothing is known
 * yet: the capture goes on.
 */
export async function awaitCapture(
  { database, signal, patience, clock }: Dependencies,
  orderId: string,
  attemptIds: readonly string[],
): Promise<Refusal<'capture-failed', { reason: string }> | Refusal<'payment-provider-unavailable'> | null> {
  using wait = patience.begin();
  const deadline = clock().getTime() + wait.milliseconds;
  for (let isLast = false; ; ) {
    using told = signal.expect(orderId, ['order.payment-captured', captureRefused]);
    const attempts = await findAttempts(database.prisma, attemptIds);
    const refused = attempts.find(({ outcome }) => outcome === 'refused');
    if (refused) return refuse('capture-failed', { reason: refused.reason ?? '' });
    if (attempts.every(({ endedAt }) => endedAt)) return null;
    if (isLast) return refuse('payment-provider-unavailable');
    const left = deadline - clock().getTime();
    isLast = left <= 0 || (await told.within(left)) === null;
  }
}
