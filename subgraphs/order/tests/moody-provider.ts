import { setTimeout as delay } from 'node:timers/promises';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import type { Outcome } from '#packages/providers/outcome.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface MoodyProvider extends Pick<PaymentProvider, 'capture' | 'void'> {
  /** The payments it has captured. */
  captured: Set<string>;
  /** The payments it has voided. */
  voided: Set<string>;
  /** From now on it answers every call; it still refuses some. */
  calmDown(): void;
}

/** Captures late, refuses at times, and loses calls and answers. What it has captured stays captured. */
export function createMoodyProvider(random: () => number): MoodyProvider {
  const [captured, voided] = [new Set<string>(), new Set<string>()];
  let moody = true;
  const lost = () => new Error('the connection was lost');

  const decide = (paymentId: string): Outcome => {
    if (captured.has(paymentId)) return { outcome: 'done' };
    if (random() < 0.6) return { outcome: 'refused', reason: 'not now' };
    captured.add(paymentId);
    return { outcome: 'done' };
  };
  return {
    captured,
    voided,
    calmDown() {
      moody = false;
    },
    async capture({ paymentId }) {
      await delay(random() * 12);
      if (moody && random() < 0.15) throw lost();
      const outcome = decide(paymentId);
      await delay(random() * 12);
      if (moody && random() < 0.2) throw lost();
      return outcome;
    },
    async void({ paymentId }) {
      voided.add(paymentId);
      return { outcome: 'done' };
    },
  };
}
