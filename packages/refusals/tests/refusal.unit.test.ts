import { expect, test } from '@jest/globals';
import { isRefusal, refuse } from '../refusal.ts';

test('a refusal is a value with its reason and what explains it', () => {
  expect(refuse('closed')).toEqual({ refused: 'closed' });
  expect(refuse('too-many', { left: 2 })).toEqual({ refused: 'too-many', left: 2 });
});

test.each([null, undefined, 'refused', 0, {}, [], { id: '1' }])('%j is none', (value) => {
  expect(isRefusal(value)).toBe(false);
});

test('what is refused is told from what is not, also by its type', () => {
  const decide = (units: number) => (units > 2 ? refuse('too-many', { left: 2 }) : { units });
  const refused = decide(3);
  expect(isRefusal(refused) ? refused.left : 'not refused').toBe(2);
  const accepted = decide(1);
  expect(isRefusal(accepted) ? 'refused' : accepted.units).toBe(1);
});
