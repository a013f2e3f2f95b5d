import { describe, expect, test } from '@jest/globals';
import type { DeviceAnswer } from '../domain/sum-up-push.ts';
import { sumUpPush } from '../domain/sum-up-push.ts';

const none = { taken: 0, refused: 0 };
const answers = {
  done: { outcome: 'done', answer: 'answered 201' },
  gone: { outcome: 'refused', reason: 'answered 410', isGone: true },
  refused: { outcome: 'refused', reason: 'answered 413' },
  later: { outcome: 'later', reason: 'answered 429', retryAfterMs: 7_000 },
  laterStill: { outcome: 'later', reason: 'answered 503', retryAfterMs: 60_000 },
  soon: { outcome: 'later', reason: 'answered 500', retryAfterMs: null },
  unknown: { outcome: 'unknown', reason: 'reset' },
} as const satisfies Record<string, DeviceAnswer['answer']>;
const of = (...names: (keyof typeof answers)[]): DeviceAnswer[] =>
  names.map((name) => ({ device: name, answer: answers[name] }));
const sum = (names: (keyof typeof answers)[], before = none, isTooLate = false) =>
  sumUpPush(of(...names), { before, isTooLate });

describe('what came of a push on all devices', () => {
  test('is done when one took it and none is left', () => {
    expect(sum(['done', 'gone'])).toEqual({ outcome: 'done', answer: '1 of 2 devices took it; gone: answered 410' });
    expect(sum(['refused'], { taken: 1, refused: 0 })).toMatchObject({ outcome: 'done' });
    expect(sum([], { taken: 1, refused: 1 })).toEqual({ outcome: 'done', answer: '1 of 2 devices took it' });
  });

  test('is refused when all did, or none is there', () => {
    expect(sum(['refused', 'gone'])).toMatchObject({ outcome: 'refused' });
    expect(sum([])).toEqual({ outcome: 'refused', reason: 'The person has no device any more.' });
  });

  test('is not known while one is left, which is asked no sooner than any of them wants', () => {
    expect(sum(['done', 'later', 'laterStill', 'soon'])).toMatchObject({ outcome: 'later', retryAfterMs: 60_000 });
    expect(sum(['soon'])).toMatchObject({ outcome: 'later', retryAfterMs: 0 });
    expect(sum(['done', 'unknown'])).toMatchObject({ outcome: 'unknown' });
    expect(sum(['unknown', 'later'])).toMatchObject({ outcome: 'later', retryAfterMs: 7_000 });
  });

  test('is what it is by then when nobody waits for it any more', () => {
    expect(sum(['done', 'later'], none, true)).toMatchObject({ outcome: 'done' });
    expect(sum(['unknown', 'later'], { taken: 0, refused: 2 }, true)).toMatchObject({
      ...{ outcome: 'refused', reason: '0 of 4 devices took it; unknown: reset; later: answered 429' },
    });
  });
});
