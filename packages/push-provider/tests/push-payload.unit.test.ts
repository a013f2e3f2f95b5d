import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pushPayload } from '../push-payload.ts';

const rest = { url: 'https://shop.example.com/account/orders/1', kind: 'ORDER_SHIPPED', id: 'm' };

test('says all of what is short', () => {
  const push = { title: 'Shipped', body: 'Two\nlines "quoted"', ...rest };
  expect(JSON.parse(pushPayload(push))).toEqual(push);
});

test('is cut where it is too long, the body first', () => {
  const [title, body] = ['t'.repeat(200), `${'b '.repeat(2_000)}`];
  const payload = pushPayload({ title, body, ...rest });
  expect(Buffer.byteLength(payload)).toBeGreaterThan(3_065);
  expect(JSON.parse(payload)).toEqual({ title, body: expect.stringMatching(/^(b )+b…$/), ...rest });
  expect(JSON.parse(pushPayload({ title: '"'.repeat(5_000), body: 'b', ...rest }))).toMatchObject({ body: '' });
});

/** Texts of any length that what they are written in makes longer. */
const text = fc
  .tuple(fc.array(fc.constantFrom('a', '"', '\\', '\n', 'ß', '€', '🎩', '👩‍🚀', ' '), { maxLength: 6 }), fc.nat(2_000))
  .map(([pieces, times]) => pieces.join('').repeat(times));

test('is never longer than push services take, and never half a character', () => {
  fc.assert(
    fc.property(text, text, (title, body) => {
      const payload = pushPayload({ title, body, ...rest });
      expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(3_072);
      const read = JSON.parse(payload) as { title: string; body: string };
      expect(read).toMatchObject(rest);
      for (const [given, shown] of [
        [title, read.title],
        [body, read.body],
      ] as const) {
        expect(shown.isWellFormed()).toBe(true);
        expect(shown === given || given.startsWith(shown.replace(/…$/, ''))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
