import { cleanText } from '#packages/text/clean-text.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** Most characters of a reason. */
const longestReason = 500;
const noReason = 'The payment provider gave no reason.';

const clean = (reason: string) => cleanText(reason, { maximum: longestReason }) || noReason;

/** The provider, with reasons that can be stored, logged, mailed and shown: what it says is foreign text. */
export function withCleanReasons(provider: PaymentProvider): PaymentProvider {
  return {
    async authorize(payment, signal) {
      const outcome = await provider.authorize(payment, signal);
      return outcome.status === 'declined' ? { ...outcome, reason: clean(outcome.reason) } : outcome;
    },
    async capture(payment, signal) {
      const outcome = await provider.capture(payment, signal);
      return outcome.status === 'failed' ? { ...outcome, reason: clean(outcome.reason) } : outcome;
    },
    void: (payment, signal) => provider.void(payment, signal),
  };
}
