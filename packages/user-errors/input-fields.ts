import { z } from 'zod';
import { countCharacters } from '#packages/text/count-characters.ts';
import { type Lines, normalizeText } from '#packages/text/normalize-text.ts';

/** Text of any length in the one form in which it is stored and compared; see `normalizeText` for what is refused. */
function normalText(lines: Lines) {
  return z.string().transform((given, context) => {
    const { text, problem } = normalizeText(given, lines);
    if (problem === undefined) return text;
    context.addIssue({ code: 'custom', message: `expected ${problem}` });
    return z.NEVER;
  });
}

function boundedText(minimum: number, maximum: number, lines: Lines) {
  const message =
    minimum === 0 ? `expected at most ${maximum} characters` : `expected ${minimum} to ${maximum} characters`;
  return normalText(lines).refine((text) => {
    const length = countCharacters(text);
    return length >= minimum && length <= maximum;
  }, message);
}

/** Text to be looked for, of any length: no text that is stored is missed for being written in another way. */
export const searchTerm = normalText('one');

/**
 * One line of text without white space around it, in the form `normalizeText` gives. Its length is counted in characters
 * (code points) of that form.
 */
export function text(minimum: number, maximum: number) {
  return boundedText(minimum, maximum, 'one');
}

/** Like `text`, with line breaks and tabs. */
export function multilineText(minimum: number, maximum: number) {
  return boundedText(minimum, maximum, 'many');
}

/** A key a client chose so that a repeated mutation takes effect once. */
export const idempotencyKey = text(1, 255);

/** Id of an entity, in the lower case in which ids are stored and compared. */
export const id = z.uuid('expected a UUID').toLowerCase();

/** A field that may be absent: null then. */
export function orNull<Field extends z.ZodType>(field: Field) {
  return field.nullish().transform((value) => value ?? null);
}

/** Text that may be absent; blank counts as absent. */
export function optionalText(maximum: number) {
  return text(0, maximum)
    .nullish()
    .transform((value) => value || null);
}

/** A whole number of units. */
export function quantity(minimum: number, maximum: number) {
  const expected = `expected ${minimum} to ${maximum}`;
  return z.int(expected).min(minimum, expected).max(maximum, expected);
}

/** A telephone number of ITU-T E.164: a plus sign and 7 digits, the fewest there are with a country's code, to 15. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+[1-9]\d{6,14}$/, 'expected a telephone number in E.164, for example +442071838750');
