import { describe, expect, test } from '@jest/globals';
import { foldText } from '../fold-text.ts';
import { sortKey } from '../sort-key.ts';

describe('foldText', () => {
  test.each([
    ['Kütahya', 'kutahya'],
    ['ÇİNİ', 'cini'],
    ['Fırat', 'firat'],
    ['Łódź Straße', 'lodz strasse'],
    ['ﬁg', 'fig'],
    ['２０', '20'],
    ['한글', '한글'],
    ['قهوة', 'قهوة'],
  ])('writes %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

test('a sort key is of a bounded length', () => {
  expect(sortKey('ﷺ'.repeat(255))).toHaveLength(255);
});
