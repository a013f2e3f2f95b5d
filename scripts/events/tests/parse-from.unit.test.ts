import { describe, expect, test } from '@jest/globals';
import { parseFrom } from '../replay.ts';

const now = new Date('2026-06-01T00:00:00Z');

describe('where a replay begins', () => {
  test.each([
    ['first', null],
    ['2026-05-31T23:00:00Z', new Date('2026-05-31T23:00:00Z')],
    ['2026-06-01T01:00:00.5+02:00', new Date('2026-05-31T23:00:00.500Z')],
  ])('is read from %s', (text, expected) => {
    expect(parseFrom(text, now)).toEqual(expected);
  });

  test.each(['', 'now', 'yesterday', '2026', '2026-05-31', '2026-05-31T23:00:00', '2026-13-01T00:00:00Z', '1 hour'])(
    'cannot be "%s"',
    (text) => {
      expect(() => parseFrom(text, now)).toThrow('expected "first" or a time of RFC 3339');
    },
  );

  test('has to be over', () => {
    expect(() => parseFrom('2026-06-01T00:00:01Z', now)).toThrow('expected a time that has passed');
  });
});
