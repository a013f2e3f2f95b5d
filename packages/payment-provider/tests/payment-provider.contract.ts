import { describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Money } from '#packages/money/money.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { PaymentProvider } from '../payment-provider.ts';

/** A provider to be examined, and the tokens that make it do what is examined. */
export interface ExaminedProvider extends AsyncDisposable {
  provider: PaymentProvider;
  tokens: {
    /** Can be held and captured. */
    good: string;
    /** Is refused to be held. */
    declined: string;
    /** Can be held; its capture is refused. */
    failing: string;
    /** Is held; its first answer takes longer than `patience`, and whoever asks again after it is told. */
    lost: string;
  };
  /** Milliseconds in which it answers whatever it answers at all. */
  patience: number;
}

const ten: Money = { minor: 1_000, currency: 'EUR' };

/** What every payment provider does. `start` makes one that nobody has asked anything yet. */
export function describePaymentProvider(name: string, start: () => Promise<ExaminedProvider>): void {
  const examine = (title: string, examination: (examined: Examined) => Promise<void>) =>
    test(title, async () => {
      await using examined = await start();
      await examination(requestsTo(examined));
    });

  describe(`${name}: authorizing`, () => {
    examine('holds the amount, once, however often it is asked', async ({ authorize, capture, tokens }) => {
      const held = await authorize({ token: tokens.good });
      expect(held).toEqual({ outcome: 'done', authorizationId: expect.stringMatching(/./) });
      expect(await authorize({ token: tokens.good })).toEqual(held);
      expect(await Promise.all([1, 2, 3].map(() => authorize({ token: tokens.good })))).toEqual([held, held, held]);
      expect(await capture({ held })).toEqual({ outcome: 'done' });
    });

    examine('is refused with a reason, the same each time', async ({ authorize, tokens }) => {
      const refused = await authorize({ token: tokens.declined });
      expect(refused).toEqual({ outcome: 'refused', reason: expect.stringMatching(/./) });
      expect(await authorize({ token: tokens.declined })).toEqual(refused);
    });

    examine('two payments are two holds', async ({ authorize, tokens }) => {
      const [one, other] = [
        await authorize({ token: tokens.good, paymentId: uuidv7(), idempotencyKey: uuidv7() }),
        await authorize({ token: tokens.good, paymentId: uuidv7(), idempotencyKey: uuidv7() }),
      ];
      expect(one).toMatchObject({ outcome: 'done' });
      expect(one).not.toEqual(other);
    });

    examine('is unknown while there is no answer, and known to whoever asks again with the key', async (examined) => {
      const { authorize, capture, tokens } = examined;
      expect(await authorize({ token: tokens.lost })).toMatchObject({ outcome: 'unknown' });
      const held = await authorize({ token: tokens.lost });
      expect(held).toMatchObject({ outcome: 'done' });
      expect(await capture({ held })).toEqual({ outcome: 'done' });
    });
  });

  describe(`${name}: capturing`, () => {
    examine('takes what is held, and repeating it says so again', async ({ authorize, capture, tokens }) => {
      const held = await authorize({ token: tokens.good });
      const key = uuidv7();
      expect(await capture({ held, key })).toEqual({ outcome: 'done' });
      expect(await capture({ held, key })).toEqual({ outcome: 'done' });
      expect(await Promise.all([1, 2, 3].map(() => capture({ held, key })))).toEqual(
        Array(3).fill({ outcome: 'done' }),
      );
    });

    examine('is refused with a reason, the same each time', async ({ authorize, capture, tokens }) => {
      const held = await authorize({ token: tokens.failing });
      const key = uuidv7();
      const refused = await capture({ held, key });
      expect(refused).toEqual({ outcome: 'refused', reason: expect.stringMatching(/./) });
      expect(await capture({ held, key })).toEqual(refused);
    });

    test.each([
      ['a minor unit more', { minor: 1_001, currency: 'EUR' }],
      ['a minor unit less', { minor: 999, currency: 'EUR' }],
      ['another currency', { minor: 1_000, currency: 'USD' }],
    ])('is refused for another amount than is held: %s', async (_what, amount) => {
      await using examined = await start();
      const { authorize, capture, tokens } = requestsTo(examined);
      const held = await authorize({ token: tokens.good });
      expect(await capture({ held, amount })).toMatchObject({ outcome: 'refused' });
      expect(await capture({ held })).toEqual({ outcome: 'done' });
    });

    examine('the largest amount is exact', async ({ authorize, capture, tokens }) => {
      const amount = { minor: Number.MAX_SAFE_INTEGER, currency: 'JPY' };
      const held = await authorize({ token: tokens.good, amount });
      expect(await capture({ held, amount: { ...amount, minor: amount.minor - 1 } })).toMatchObject({
        outcome: 'refused',
      });
      expect(await capture({ held, amount })).toEqual({ outcome: 'done' });
    });

    examine('is refused once the payment is voided', async ({ authorize, capture, giveUp, tokens }) => {
      const held = await authorize({ token: tokens.good });
      await giveUp({ held });
      expect(await capture({ held })).toMatchObject({ outcome: 'refused' });
    });
  });

  describe(`${name}: voiding`, () => {
    examine('gives up what is held, and repeating it says so again', async ({ authorize, giveUp, tokens }) => {
      const held = await authorize({ token: tokens.good });
      const key = uuidv7();
      expect(await giveUp({ held, key })).toEqual({ outcome: 'done' });
      expect(await giveUp({ held, key })).toEqual({ outcome: 'done' });
      expect(await giveUp({ held })).toEqual({ outcome: 'done' });
    });

    examine('before anything is held keeps it from being held later', async ({ authorize, giveUp, tokens }) => {
      expect(await giveUp({ held: null })).toEqual({ outcome: 'done' });
      expect(await authorize({ token: tokens.good })).toMatchObject({ outcome: 'refused' });
    });

    examine('gives up a hold whose answer was lost', async ({ authorize, giveUp, tokens }) => {
      expect(await authorize({ token: tokens.lost })).toMatchObject({ outcome: 'unknown' });
      expect(await giveUp({ held: null })).toEqual({ outcome: 'done' });
      expect(await authorize({ token: tokens.lost })).toMatchObject({ outcome: 'refused' });
    });

    examine('of a payment that was declined is done', async ({ authorize, giveUp, tokens }) => {
      await authorize({ token: tokens.declined });
      expect(await giveUp({ held: null })).toEqual({ outcome: 'done' });
    });

    examine('is refused once the payment is captured', async ({ authorize, capture, giveUp, tokens }) => {
      const held = await authorize({ token: tokens.good });
      await capture({ held });
      expect(await giveUp({ held })).toMatchObject({ outcome: 'refused' });
    });
  });

  describe(`${name}: a request that is aborted`, () => {
    examine('before it begins has no effect', async ({ provider, requests, authorize, giveUp, tokens }) => {
      const request = { ...requests.authorize, token: tokens.good };
      await expect(provider.authorize(request, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
      const held = await authorize({ token: tokens.good });
      await expect(provider.capture(requests.capture(held), AbortSignal.abort(new Error('stop')))).rejects.toThrow(
        'stop',
      );
      expect(await giveUp({ held })).toEqual({ outcome: 'done' });
    });

    examine('while it is under way ends at once', async ({ provider, requests, tokens }) => {
      const stop = new AbortController();
      const asking = provider.authorize({ ...requests.authorize, token: tokens.lost }, stop.signal);
      setImmediate(() => stop.abort());
      const settled = await asking.catch(() => ({ outcome: 'unknown' }));
      expect(settled).toMatchObject({ outcome: 'unknown' });
    });
  });
}

type Examined = ReturnType<typeof requestsTo>;
type Held = { outcome: string; authorizationId?: string } | null;

/** Requests about one payment, as the provider's callers make them. */
function requestsTo({ provider, tokens, patience: timeout }: ExaminedProvider) {
  const [paymentId, authorizationKey] = [uuidv7(), uuidv7()];
  const idOf = (held: Held) => held?.authorizationId ?? null;
  const requests = {
    authorize: { paymentId, idempotencyKey: authorizationKey, amount: ten },
    capture: (held: Held) => {
      return { paymentId, idempotencyKey: uuidv7(), authorizationId: idOf(held) ?? '', amount: ten };
    },
  };
  return {
    provider,
    tokens,
    requests,
    authorize: (wishes: { token: string; paymentId?: string; idempotencyKey?: string; amount?: Money }) =>
      callProvider((signal) => provider.authorize({ ...requests.authorize, ...wishes }, signal), { timeout }),
    capture: ({ held, key = uuidv7(), amount = ten }: { held: Held; key?: string; amount?: Money }) => {
      const request = { ...requests.capture(held), idempotencyKey: key, amount };
      return callProvider((signal) => provider.capture(request, signal), { timeout });
    },
    giveUp: ({ held, key = uuidv7() }: { held: Held; key?: string }) => {
      const request = { paymentId, idempotencyKey: key, authorizationId: idOf(held) };
      return callProvider((signal) => provider.void(request, signal), { timeout });
    },
  };
}
