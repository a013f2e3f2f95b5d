import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { open, seal } from '../sealing.ts';

const key = randomBytes(32);
const plain = Buffer.from('whom nobody may know');

test('what is sealed opens, and looks different each time', () => {
  const sealed = [seal(key, plain, 'row 1'), seal(key, plain, 'row 1')];
  expect(sealed.map((each) => open(key, each, 'row 1'))).toEqual([plain, plain]);
  expect(sealed[0]).not.toEqual(sealed[1]);
});

test('it does not open with another key, for something else, or changed', () => {
  const sealed = seal(key, plain, 'row 1');
  expect(() => open(randomBytes(32), sealed, 'row 1')).toThrow();
  expect(() => open(key, sealed, 'row 2')).toThrow();
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(key, changed, 'row 1')).toThrow();
  }
});
