import { expect, test } from '@jest/globals';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import {
  countMistakes,
  isCorrectable,
  lettersLeft,
  lettersLeftOfKnown,
  mistakesIn,
  nearestWords,
} from '../domain/correct-word.ts';

test.each([
  ['lamp', 'lamp', 0],
  ['lmap', 'lamp', 1],
  ['lam', 'lamp', 1],
  ['laamp', 'lamp', 1],
  ['lemp', 'lamp', 1],
  ['candel', 'candle', 1],
  ['cnadel', 'candle', 2],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['лампа', 'ламап', 1],
])('between %j and %j are %i mistakes', (from, to, count) => {
  expect(countMistakes(from, to)).toBe(count);
  expect(countMistakes(to, from)).toBe(count);
});

test.each([
  ['cup', 0],
  ['lamp', 1],
  ['lantern', 1],
  ['cardamom', 2],
  ['2000', 0],
  ['abc1', 0],
  ['珈琲茶碗', 0],
  ['x'.repeat(41), 0],
])('in %j may be %i mistakes', (word, count) => {
  expect(mistakesIn(word)).toBe(count);
});

test('whatever mistakes may be in a word, what was meant has something in common with it', () => {
  const random = seededRandom(47);
  const letter = () => 'abcdef'[Math.floor(random() * 6)] ?? 'a';
  for (let round = 0; round < 20_000; round++) {
    const meant = Array.from({ length: 3 + Math.floor(random() * 10) }, letter).join('');
    const mistakes = 1 + Math.floor(random() * 2);
    let typed = meant;
    for (let count = 0; count < mistakes; count++) typed = mistype(typed, random, letter);
    if (!isCorrectable(meant) || countMistakes(typed, meant) > mistakesIn(typed)) continue;
    const common = new Set(lettersLeftOfKnown(meant));
    expect([typed, meant, lettersLeft(typed, mistakesIn(typed)).some((rest) => common.has(rest))]).toEqual([
      typed,
      meant,
      true,
    ]);
  }
});

function mistype(word: string, random: () => number, letter: () => string): string {
  const place = Math.floor(random() * word.length);
  const [before, at, behind] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + behind;
    case 1:
      return before + letter() + at + behind;
    case 2:
      return before + letter() + behind;
    default:
      return before + (behind[0] ?? '') + at + behind.slice(1);
  }
}

test('the nearest words come first, and none that is too far', () => {
  const near = nearestWords('candel', ['handel', 'candles', 'candle', 'candela', 'sandal', 'candel'], 1);
  expect(near).toEqual([
    { word: 'candela', count: 1 },
    { word: 'candle', count: 1 },
    { word: 'handel', count: 1 },
  ]);
});
