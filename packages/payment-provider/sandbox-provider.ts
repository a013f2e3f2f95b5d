import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Money } from '#packages/money/money.ts';
import type { AuthorizeRequest, PaymentProvider } from './payment-provider.ts';

/** Milliseconds `tok_slow` takes, and after which `tok_timeout` has an answer for those who ask again. */
const defaults = { slow: 5_000, late: 40_000 };

/** Payments of which it is remembered what became of them; beyond it the oldest is forgotten. */
const rememberedPayments = 10_000;

/** How a hold begins that cannot be captured. */
const failingHold = 'sandbox_fails_';

/**
 * A provider without a network, and without money. The token says what happens: `tok_ok` authorizes, `tok_declined`
 * declines, `tok_slow` authorizes after 5 s, `tok_timeout` does not answer during the first 40 s and authorizes whoever
 * asks later, `tok_capture_fails` authorizes and fails on capture. Any other token is declined. What is held for how much
 * stands in the id of the hold, so it is known after a restart; what was captured and voided is not.
 */
export function createSandboxProvider(times: Partial<typeof defaults> = {}): PaymentProvider {
  const { slow, late } = { ...defaults, ...times };
  const ended = new Map<string, 'captured' | 'voided'>();
  const firstAsked = new Map<string, number>();

  const hold = ({ paymentId, token, amount }: AuthorizeRequest) => {
    if (ended.get(paymentId) === 'voided') return refused('The payment was voided.');
    return { outcome: 'done', authorizationId: holdOf(paymentId, token, amount) } as const;
  };

  return {
    async authorize(request, signal) {
      signal.throwIfAborted();
      const { paymentId, token } = request;
      switch (token) {
        case 'tok_ok':
        case 'tok_capture_fails':
          return hold(request);
        case 'tok_slow':
          await delay(slow, undefined, { signal });
          return hold(request);
        case 'tok_timeout': {
          const asked = firstAsked.get(paymentId) ?? Date.now();
          remember(firstAsked, paymentId, asked);
          if (Date.now() - asked < late) await once(signal, 'abort');
          signal.throwIfAborted();
          return hold(request);
        }
        case 'tok_declined':
          return refused('The card was declined.');
        default:
          return refused('The payment token is not known.');
      }
    },
    async capture({ paymentId, authorizationId, amount }, signal) {
      signal.throwIfAborted();
      if (authorizationId.startsWith(failingHold)) return refused('The hold has expired.');
      if (ended.get(paymentId) === 'voided') return refused('The payment was voided.');
      if (!isHeld(authorizationId, amount)) return refused('The amount is not what is held.');
      remember(ended, paymentId, 'captured');
      return { outcome: 'done' };
    },
    async void({ paymentId }, signal) {
      signal.throwIfAborted();
      if (ended.get(paymentId) === 'captured') return refused('The payment was captured.');
      remember(ended, paymentId, 'voided');
      return { outcome: 'done' };
    },
  };
}

const refused = (reason: string) => ({ outcome: 'refused', reason }) as const;

const amountOf = ({ minor, currency }: Money) => `${minor}${currency}`;

/** The same for the same payment: repeating a request is the same hold. */
function holdOf(paymentId: string, token: string, amount: Money): string {
  const digest = createHash('sha256').update(paymentId).digest('hex').slice(0, 24);
  return `${token === 'tok_capture_fails' ? failingHold : 'sandbox_'}${amountOf(amount)}_${digest}`;
}

/** Holds of an earlier release do not say for how much they are. */
function isHeld(authorizationId: string, amount: Money): boolean {
  const [, held] = /^sandbox_(\d+[A-Z]{3})_/.exec(authorizationId) ?? [];
  return held === undefined || held === amountOf(amount);
}

function remember<Value>(payments: Map<string, Value>, paymentId: string, value: Value): void {
  const oldest = payments.size >= rememberedPayments ? payments.keys().next().value : undefined;
  if (oldest !== undefined) payments.delete(oldest);
  payments.set(paymentId, value);
}
