import { expect, test } from '@jest/globals';
import { withoutAbsent } from '../without-absent.ts';

test('what is null or not given is left out, and nothing else', () => {
  const fields = {
    name: 'North',
    priority: 0,
    isActive: false,
    address: null,
    code: undefined,
    countries: [],
    note: '',
  };
  expect(withoutAbsent(fields)).toStrictEqual({ name: 'North', priority: 0, isActive: false, countries: [], note: '' });
});
