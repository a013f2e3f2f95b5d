import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalizeText } from '#packages/text/normalize-text.ts';
import { htmlOfText, sanitizeDescription } from '../domain/description-html.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom('"', "'", '&', '&amp;', '&quot;', '<b>', '</p>', '<', '>', '\n', '\n\n\n', '  ', '\u00A0', '\t'),
);
/** Plain descriptions, as they are stored. */
const description = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => normalizeText(pieces.join(''), 'many').text)
  .filter((text) => text !== undefined);

test('plain text that is shown as HTML and given back as HTML is shown the same', () => {
  fc.assert(
    fc.property(description, (text) => {
      const html = htmlOfText(text);
      expect(sanitizeDescription(html)).toBe(html);
    }),
    { numRuns: 500 },
  );
});
