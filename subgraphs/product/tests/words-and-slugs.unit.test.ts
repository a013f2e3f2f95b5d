import { describe, expect, test } from '@jest/globals';
import { indexedWords, searchCode, searchTitle, searchWords } from '../domain/search-text.ts';
import { numberedSlugs, slug as slugField, slugOf } from '../domain/slug.ts';

describe('searchWords', () => {
  test.each([
    ["St James's hand-woven rug", ['st', 'james', 's', 'hand', 'woven', 'rug']],
    ['<p class="x">Fired&nbsp;twice &#39;</p>', ['fired', 'twice']],
    ['a < b', ['a', 'b']],
    ["'); DROP TABLE", ['drop', 'table']],
    ['\0 !?', []],
    ['珈琲カップ白', ['珈琲', '琲カ', 'カッ', 'ップ', 'プ白']],
    ['茶', ['茶']],
    ['도자기 컵', ['도자', '자기', '컵']],
    ['ชาม', ['ชา', 'าม']],
    ['Tシャツ', ['t', 'シャ', 'ャツ']],
    ['Straße Smørrebrød Œuvre', ['strasse', 'smorrebrod', 'oeuvre']],
    ['قهوة عربية', ['قهوة', 'عربية']],
    ['x'.repeat(100), ['x'.repeat(64)]],
  ])('finds in %j the words %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test('indexes the words of several texts, and of scripts without spaces the last character too', () => {
    expect(indexedWords('Tea-Glass', '', 'Beyoğlu')).toEqual(['tea', 'glass', 'beyoglu']);
    expect(indexedWords("L’Orient d'or")).toEqual(['l', 'orient', 'd', 'or', 'lorient', 'dor']);
    expect(indexedWords('珈琲', '茶', '茶茶茶')).toEqual(['珈琲', '琲', '茶', '茶茶', '茶茶', '茶']);
  });

  test('makes of codes and titles what they are compared by', () => {
    expect(['ABC-123', 'abc 123', 'Abc_123'].map(searchCode)).toEqual(['abc123', 'abc123', 'abc123']);
    expect(searchTitle('Kütahya <b>Cup</b>, No. 2!')).toBe('kutahya cup no 2');
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
