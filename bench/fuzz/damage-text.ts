import type { SeededRandom } from '#gateway/tests/seeded-random.ts';

const strange = ['{', '}', '"', '"""', '$', '...', '@', '\ufeff', '\u0000', '#', '1e', '\\u{110000}', '\ud800', 'é'];

const endings = [
  '{ __typename }',
  'fragment X on Query { ...X }',
  'type A { a: Int }',
  'query Q { a: __typename }',
  'extend schema @a',
];

/** A text with something cut out, doubled, put in or added. */
export function damageText(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  const length = 1 + random.below(9);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at + length) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(strange) + text.slice(at);
    default:
      return `${text} ${random.pick(endings)}`;
  }
}
