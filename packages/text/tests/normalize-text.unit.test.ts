import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../clean-text.ts';
import { countCharacters } from '../count-characters.ts';
import { type Lines, normalizeText } from '../normalize-text.ts';
import { printable } from '../printable.ts';

/** Text in which the characters these rules are about are frequent, beside any others. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      ...'aé1 \u0301\u0308\u00a0\t\n\r\u0085\u2028\0\u001b\u202e\u2066\ufeff\u200b\u200e\u00ad\u2800\u3164',
    ),
    fc.constantFrom(...'👩👦🏽❤️☺©#⃣\u200d\u200c\ufe0f\ufe0e\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}'),
    fc.constantFrom(...'میآکषकर়्ো葛\u{2F80F}\u{E0100}ᠠ\u180b\u180e\u1100\u1160\u1161\ud800\udc00'),
  ),
  maxLength: 20,
});
const anyLines = fc.constantFrom<Lines>('one', 'many');

/** Text as a person may mean it. */
const meant = [
  'Ada Lovelace',
  'É',
  '👩‍👩‍👧‍👦',
  '👩🏽‍🚀',
  '❤️‍🔥',
  '1️⃣',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'می‌خواهم',
  'क्‍ष',
  'শ্র‍্যা',
  '葛\u{E0100}城市',
  'שלום, world',
  '\u{1FBFA}',
];

describe('text of an input', () => {
  test.each(meant)('%s stays as it is', (text) => {
    expect(normalizeText(text, 'one')).toEqual({ text });
  });

  test.each([
    ['an accent of its own', 'E\u0301', 'É'],
    ['a zero-width space', 'abc\u200b', 'abc'],
    ['a joiner that joins nothing', 'abc\u200d', 'abc'],
    ['a joiner between Latin letters', 'a\u200db', 'ab'],
    ['a variation selector after a letter', 'c\ufe0f', 'c'],
    ['a keycap that is none', '1\ufe0f', '1'],
    ['hidden words in tag characters', 'a\u{E0068}\u{E0069}', 'a'],
    ['marks of direction', '\u200eabc\u200f', 'abc'],
    ['a soft hyphen', 'co\u00adop', 'coop'],
    ['a byte order mark', '\ufeffabc', 'abc'],
    ['letters that become neighbours', 'e\u200b\u0301', 'é'],
    ['white space around', '\u3000\u0085 abc\t\n', 'abc'],
    ['other spaces', 'a\u00a0b\u3000c', 'a b c'],
    ['nothing that is seen', '\u200b\u2060\ufeff', ''],
  ])('is the same with %s', (_what, given, same) => {
    expect(normalizeText(given, 'one')).toEqual({ text: same });
  });

  test.each([
    ['a control character', 'a\u001bb', 'U+001B'],
    ['NUL', 'a\0b', 'U+0000'],
    ['half a surrogate pair', 'a\ud800', 'U+D800'],
    ['an override of direction', 'a\u202eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a non-character', 'a\uffff', 'U+FFFF'],
    ['a line break', 'a\nb', 'U+000A'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['nothing but a blank sign', '\u2800', 'visible'],
    ['nothing but a mark', '\u0301', 'visible'],
    ['a letter under many marks', `a${'\u0301\u0316'.repeat(16)}`, 'at most 30 marks'],
    [
      'many marks, parted by what is not seen',
      `a${`${'\u0301\u0316'.repeat(10)}\u200b`.repeat(2)}`,
      'at most 30 marks',
    ],
  ])('is refused with %s', (_what, given, named) => {
    expect(normalizeText(given, 'one').problem).toContain(named);
  });

  test('may have lines and tabs where it has paragraphs', () => {
    expect(normalizeText('one\r\ntwo\u2028\tthree\r\n', 'many')).toEqual({ text: 'one\ntwo\n\tthree' });
    expect(normalizeText('one\u000btwo', 'many').problem).toContain('U+000B');
  });

  test('takes a moment to look at, whatever a megabyte of it holds', () => {
    const texts = [
      'a',
      ' ',
      'a\u200b',
      '\u0301\u0316',
      '👩\u200d',
      'a\ufe0f\u200d😀',
      'क्\u200d',
      '\u{1F3F4}\u{E0067}',
      '\u0316\u200b\u0301',
    ];
    for (const text of texts) {
      const given = `a${text.repeat(500_000 / text.length)}`;
      const started = performance.now();
      normalizeText(given, 'one');
      cleanText(given);
      expect({ text, takesLong: performance.now() - started > 3_000 }).toEqual({ text, takesLong: false });
    }
  });

  test('of any kind has one form, which is composed, trimmed and without control characters', () => {
    fc.assert(
      fc.property(anyText, anyLines, (given, lines) => {
        const { text } = normalizeText(given, lines);
        if (text === undefined) return;
        expect(normalizeText(text, lines)).toEqual({ text });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toBe(text.trim());
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(lines === 'one' ? /\p{Cc}/u : /[^\P{Cc}\t\n]/u);
        expect(text).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
      }),
      { numRuns: 5_000 },
    );
  });

  test('has the same form composed, decomposed and with a zero-width space at its end', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const { text } = normalizeText(given, 'one');
        if (text === undefined) return;
        expect(normalizeText(text.normalize('NFD'), 'one')).toEqual({ text });
        expect(normalizeText(`${text}\u200b`, 'one')).toEqual({ text });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('foreign text', () => {
  test.each([
    ['Card\r\ndeclined\t!', 'Card declined !'],
    ['\u202eabc\u2069\ud800', 'abc'],
    ['\0\u200b', ''],
    ['\u0301', ''],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanText(given)).toBe(shown);
  });

  test('is cut between characters', () => {
    expect(cleanText('😀😀😀', { maximum: 2 })).toBe('😀😀');
    expect(cleanText('ab cd', { maximum: 3 })).toBe('ab');
  });

  test('of any kind becomes text that an input accepts as it is, within the bound', () => {
    fc.assert(
      fc.property(anyText, anyLines, fc.nat(10), (given, lines, maximum) => {
        const text = cleanText(given, { lines, maximum });
        expect(normalizeText(text, lines)).toEqual({ text });
        expect(countCharacters(text)).toBeLessThanOrEqual(maximum);
        const { text: accepted } = normalizeText(given, lines);
        if (accepted !== undefined) expect(cleanText(given, { lines })).toBe(accepted);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('text is printed without anything that moves the cursor or turns its direction', () => {
  expect(printable('  at\u001b[2K\r\n\tplace\u202e\u0007')).toBe('  at [2K\n\tplace ');
});

test('characters are code points', () => {
  expect(countCharacters('a😀é')).toBe(3);
  fc.assert(fc.property(anyText, (text) => expect(countCharacters(text)).toBe([...text].length)));
});
