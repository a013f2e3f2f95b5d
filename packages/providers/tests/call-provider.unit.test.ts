import { describe, expect, test } from '@jest/globals';
import { callProvider } from '../call-provider.ts';
import type { Outcome } from '../outcome.ts';

const never = () => new Promise<Outcome>(() => {});

describe('a call of a provider', () => {
  test.each<Outcome>([
    { outcome: 'done' },
    { outcome: 'refused', reason: 'no' },
    { outcome: 'unknown', reason: 'who knows' },
    { outcome: 'later', reason: 'busy', retryAfterMs: 50 },
  ])('answers $outcome when the provider does', async (answer) => {
    expect(await callProvider(async () => answer, { timeout: 1_000 })).toEqual(answer);
  });

  test('that ends when it is told to is unknown when its time is over', async () => {
    const obedient = (signal: AbortSignal) =>
      new Promise<Outcome>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    expect(await callProvider(obedient, { timeout: 5 })).toEqual({
      outcome: 'unknown',
      reason: 'No answer within 5 ms.',
    });
  });

  test('that does not end when it is told to is unknown all the same', async () => {
    expect(await callProvider(never, { timeout: 5 })).toEqual({ outcome: 'unknown', reason: 'No answer within 5 ms.' });
  });

  test('is unknown when whoever called does not wait any longer', async () => {
    const stop = new AbortController();
    const answer = callProvider(never, { timeout: 60_000, stop: stop.signal });
    stop.abort(new Error('the process stops'));
    expect(await answer).toEqual({ outcome: 'unknown', reason: 'Error: the process stops' });
  });

  test('that is stopped before it begins is not made', async () => {
    let calls = 0;
    const call = async (): Promise<Outcome> => {
      calls++;
      return { outcome: 'done' };
    };
    expect(await callProvider(call, { timeout: 1_000, stop: AbortSignal.abort() })).toMatchObject({
      outcome: 'unknown',
    });
    expect(calls).toBe(0);
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('socket hang up'))],
    [
      'throws',
      () => {
        throw new Error('socket hang up');
      },
    ],
  ])('that %s may have had its effect', async (_how, call: () => Promise<Outcome>) => {
    expect(await callProvider(call, { timeout: 1_000 })).toEqual({
      outcome: 'unknown',
      reason: 'Error: socket hang up',
    });
  });

  test('passes on what the provider tells besides', async () => {
    const call = async (): Promise<Outcome<{ id: string }, { code: string }>> => ({ outcome: 'done', id: '7' });
    expect(await callProvider(call, { timeout: 1_000 })).toEqual({ outcome: 'done', id: '7' });
    const refusal = async (): Promise<Outcome<{ id: string }, { code: string }>> => {
      return { outcome: 'refused', reason: 'no', code: 'card_declined' };
    };
    expect(await callProvider(refusal, { timeout: 1_000 })).toMatchObject({
      outcome: 'refused',
      code: 'card_declined',
    });
  });
});

describe('what a provider says', () => {
  const hostile: [string, string][] = [
    ['Declined\r\n\u001b[31mby\0 the bank\u202e', 'Declined [31mby  the bank'],
    ['\u200b\u0007', 'No reason was given.'],
    ['x'.repeat(501), 'x'.repeat(500)],
  ];

  test.each(hostile)('reaches nobody with control characters: %j', async (given, shown) => {
    for (const answer of [
      { outcome: 'refused', reason: given },
      { outcome: 'unknown', reason: given },
      { outcome: 'later', reason: given, retryAfterMs: null },
    ] satisfies Outcome[]) {
      expect(await callProvider(async () => answer, { timeout: 1_000 })).toEqual({ ...answer, reason: shown });
    }
  });

  test('in an error is cleaned too', async () => {
    const call = () => Promise.reject(new Error('broken\u001b[31m\u0000 pipe\r\nof \u202eus'));
    expect(await callProvider(call, { timeout: 1_000 })).toEqual({
      outcome: 'unknown',
      reason: expect.stringMatching(/^Error: broken.*pipe of us$/),
    });
  });
});
