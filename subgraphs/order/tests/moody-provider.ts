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

/** What the provider knows of a payment. */
export interface Account {
  heldMinor: number;
  capturedMinor: number;
  /** Keys of the requests that took money. */
  captures: Set<string>;
  voided: boolean;
}

export interface MoodyProvider extends PaymentProvider {
  /** What it knows of a payment; nothing is held and captured of one it has not heard of. */
  account(paymentId: string): Account;
  /** Every kind of answer it has given, as `capture unknown`. */
  given: Set<string>;
  /** From now on it answers every call at once; it still refuses some. */
  calmDown(): void;
}

/** What a request does, once for each key; its final outcome. */
type Effect<Done extends object> = () => Exclude<Outcome<Done>, { outcome: 'unknown' | 'later' }>;

const refused = (reason: string) => ({ outcome: 'refused', reason }) as const;

/**
 * A provider that keeps its promises and nothing more: it is slow, refuses at times, puts off, loses requests and answers, and
 * does some of what it was asked for only after it lost the answer.
 */
export function createMoodyProvider(random: () => number): MoodyProvider {
  const accounts = new Map<string, Account>();
  const final = new Map<string, ReturnType<Effect<object>>>();
  const given = new Set<string>();
  let moody = true;

  const account = (paymentId: string): Account => {
    const known = accounts.get(paymentId) ?? { heldMinor: 0, capturedMinor: 0, captures: new Set(), voided: false };
    accounts.set(paymentId, known);
    return known;
  };

  const answer = async <Done extends object>(operation: string, key: string, effect: Effect<Done>) => {
    const tell = (outcome: Outcome<Done>) => {
      given.add(`${operation} ${outcome.outcome}`);
      return outcome;
    };
    const perform = () => {
      const known = final.get(`${operation} ${key}`) ?? effect();
      final.set(`${operation} ${key}`, known);
      return known as ReturnType<Effect<Done>>;
    };
    if (!moody) return tell(perform());
    await delay(random() * 12);
    const roll = random();
    if (roll < 0.1) return tell({ outcome: 'later', reason: 'busy', retryAfterMs: random() < 0.5 ? null : 5 });
    if (roll < 0.2) return tell({ outcome: 'unknown', reason: 'the request was lost' });
    if (roll < 0.3) {
      setTimeout(perform, random() * 30);
      return tell({ outcome: 'unknown', reason: 'it happens later' });
    }
    const outcome = perform();
    await delay(random() * 12);
    if (roll < 0.45) throw new Error('the answer was lost');
    return tell(outcome);
  };

  return {
    account,
    given,
    calmDown() {
      moody = false;
    },
    authorize: ({ paymentId, idempotencyKey, amount }) =>
      answer<{ authorizationId: string }>('authorize', idempotencyKey, () => {
        const own = account(paymentId);
        if (own.voided) return refused('voided');
        if (random() < 0.15) return refused('no funds');
        own.heldMinor = amount.minor;
        return { outcome: 'done', authorizationId: `hold of ${paymentId}` };
      }),
    capture: ({ paymentId, idempotencyKey, amount }) =>
      answer<object>('capture', idempotencyKey, () => {
        const own = account(paymentId);
        if (random() < 0.4) return refused('not now');
        if (own.voided || amount.minor !== own.heldMinor) return refused('nothing is held');
        own.captures.add(idempotencyKey);
        own.capturedMinor += amount.minor;
        own.heldMinor = 0;
        return { outcome: 'done' };
      }),
    void: ({ paymentId, idempotencyKey }) =>
      answer<object>('void', idempotencyKey, () => {
        const own = account(paymentId);
        if (own.capturedMinor > 0) return refused('captured');
        own.voided = true;
        own.heldMinor = 0;
        return { outcome: 'done' };
      }),
  };
}
