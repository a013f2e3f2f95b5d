import { expect, test } from '@jest/globals';
import { titleCollation } from '../domain/title-collation.ts';

test.each([
  ['de', 'und'],
  ['fr-CA', 'und'],
  ['xx', 'und'],
  ['sv-FI', 'sv'],
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['zh', 'zh'],
  ['zh-Hans-SG', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
])('titles in %s are ordered by the collation %s', (language, collation) => {
  expect(titleCollation(language)).toBe(collation);
});
