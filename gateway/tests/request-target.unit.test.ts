import { expect, test } from '@jest/globals';
import { pathOfTarget } from '../http/request-target.ts';

test.each([
  ['/graphql', '/graphql'],
  ['/graphql?query={a}/', '/graphql?query={a}/'],
  ['/graphql/', '/graphql'],
  ['/graphql//?a=/', '/graphql?a=/'],
  ['/', '/'],
  ['//', '/'],
  ['/?a', '/?a'],
  ['', '/'],
  ['*', '*'],
  ['http://souk:4000/graphql?a=b', '/graphql?a=b'],
  ['HTTPS://souk/graphql/', '/graphql'],
  ['http://souk', '/'],
  ['http://souk?a=b', '/?a=b'],
  ['http://souk/', '/'],
  ['/http://souk/graphql', '/http://souk/graphql'],
  ['//souk/graphql', '//souk/graphql'],
])('the target %s asks for %s', (target, path) => {
  expect(pathOfTarget(target)).toBe(path);
});
