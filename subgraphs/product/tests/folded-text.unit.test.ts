import { describe, expect, test } from '@jest/globals';
import { foldText, sortKey } from '../domain/folded-text.ts';
import { searchText, searchWords } from '../domain/search-text.ts';
import { isSlug, slugOf } from '../domain/slug.ts';

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

  test('makes sort keys of a bounded length', () => {
    expect(sortKey('ﷺ'.repeat(255))).toHaveLength(255);
  });
});

describe('searchWords', () => {
  test.each([
    ["St James's hand-woven rug", ['st', 'james', 's', 'hand', 'woven', 'rug']],
    ['<p class="x">Fired&nbsp;twice &#39;</p>', ['fired', 'twice']],
    ['a < b', ['a', 'b']],
    ["'); DROP TABLE", ['drop', 'table']],
    ['\0 !?', []],
  ])('finds in %j the words %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test('joins the words of several texts', () => {
    expect(searchText('Tea-Glass', '', 'Beyoğlu')).toBe('tea glass beyoglu');
  });
});

describe('slugOf', () => {
  test.each([
    ["Médina's Lantern, No. 1", 'medinas-lantern-no-1'],
    ['Fırat Linen', 'firat-linen'],
    ['  --  ', ''],
    ['茶碗', ''],
    [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
  ])('suggests for %j %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(isSlug(slug)).toBe(slug !== '');
  });
});
