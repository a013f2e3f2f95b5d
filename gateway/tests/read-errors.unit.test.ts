import { expect, test } from '@jest/globals';
import { readErrors } from '../subgraphs/read-errors.ts';

test.each([
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['an empty list', [], undefined],
  ['text', 'no', [{ message: '' }]],
  ['an object', {}, [{ message: '' }]],
  ['null in a list', [null], [{ message: '' }]],
  ['other messages and extensions', [{ message: 7, extensions: 'x' }], [{ message: '' }]],
  ['a path that is no list', [{ message: 'no', path: 'oops' }], [{ message: 'no' }]],
  ['a path until what is no key', [{ message: 'no', path: ['a', 1, {}, 'b'] }], [{ message: 'no', path: ['a', 1] }]],
  [
    'what an error has',
    [{ message: 'no', path: ['a', 0], extensions: { code: 'X' }, locations: [] }],
    [{ message: 'no', path: ['a', 0], extensions: { code: 'X' } }],
  ],
])('reads %s', (_title, sent, errors) => {
  expect(readErrors(sent)).toEqual(errors);
});
