import { describe, expect, test } from '@jest/globals';
import { searchText, searchWords } from '../domain/search-text.ts';
import { numberedSlugs, slug as slugField, slugOf } from '../domain/slug.ts';

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
    ['茶碗', 'chawan'],
    ['コーヒーカップ', 'kohikatpu'],
    ['قهوة عربية', 'qhwh-rbyh'],
    ['Чайный стакан', 'chainyi-stakan'],
    ['🫖 Çay', 'teapot-cay'],
    ['½ kg Köln', '1-2-kg-koln'],
    ['  --  ', 'product'],
    ['\u{F0000}', 'product'],
    [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
    ['ﷺ'.repeat(255), slugOf('ﷺ'.repeat(10))],
  ])('suggests for %j %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(slugField.safeParse(slug).success).toBe(true);
  });

  test('takes numbers in turn, and keeps slugs that are long already within their length', () => {
    expect(numberedSlugs('tea-glass', 2, 3)).toEqual(['tea-glass-2', 'tea-glass-3', 'tea-glass-4']);
    const [numbered = ''] = numberedSlugs(`${'a'.repeat(89)}-${'b'.repeat(10)}`, 123_456_789, 1);
    expect(numbered).toBe(`${'a'.repeat(89)}-123456789`);
    expect(slugField.safeParse(numbered).success).toBe(true);
  });
});
