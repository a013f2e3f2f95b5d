import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { AuthorizationOutcome, PaymentProvider } from './payment-provider.ts';

/** Milliseconds `tok_slow` takes, and after which `tok_timeout` has an answer for those who ask again. */
const defaults = { slow: 5_000, late: 40_000 };

/** Voided and unanswered payments remembered; beyond it the oldest is forgotten. */
const rememberedPayments = 10_000;

/**
 * A provider without a network. The token says what happens: `tok_ok` authorizes, `tok_declined` declines, `tok_slow`
 * authorizes after 5 s, `tok_timeout` does not answer during the first 40 s and authorizes whoever asks later,
 * `tok_capture_fails` authorizes and fails on capture. Any other token is declined. Outcomes depend on the payment
 * alone, so they are the same after a restart.
 */
export function createSandboxProvider(times: Partial<typeof defaults> = {}): PaymentProvider {
  const { slow, late } = { ...defaults, ...times };
  const voided = new Map<string, true>();
  const firstAsked = new Map<string, number>();

  const authorized = (paymentId: string): AuthorizationOutcome => {
    if (voided.has(paymentId)) return { status: 'declined', reason: 'The payment was voided.' };
    const digest = createHash('sha256').update(paymentId).digest('hex');
    return { status: 'authorized', authorizationId: `sandbox_${digest.slice(0, 24)}` };
  };

  return {
    async authorize({ paymentId, token }, signal) {
      signal.throwIfAborted();
      switch (token) {
        case 'tok_ok':
        case 'tok_capture_fails':
          return authorized(paymentId);
        case 'tok_slow':
          await delay(slow, undefined, { signal });
          return authorized(paymentId);
        case 'tok_timeout': {
          const asked = firstAsked.get(paymentId) ?? Date.now();
          remember(firstAsked, paymentId, asked);
          if (Date.now() - asked < late) await once(signal, 'abort');
          signal.throwIfAborted();
          return authorized(paymentId);
        }
        case 'tok_declined':
          return { status: 'declined', reason: 'The card was declined.' };
        default:
          return { status: 'declined', reason: 'The payment token is not known.' };
      }
    },
    async capture({ token }, signal) {
      signal.throwIfAborted();
      if (token === 'tok_capture_fails') return { status: 'failed', reason: 'The hold has expired.' };
      return { status: 'captured' };
    },
    async void({ paymentId }, signal) {
      signal.throwIfAborted();
      remember(voided, paymentId, true);
    },
  };
}

function remember<Value>(payments: Map<string, Value>, paymentId: string, value: Value): void {
  const oldest = payments.size >= rememberedPayments ? payments.keys().next().value : undefined;
  if (oldest !== undefined) payments.delete(oldest);
  payments.set(paymentId, value);
}
