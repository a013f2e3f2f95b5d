import { mostMarks, withoutInvisible } from './invisible-characters.ts';

/** `one`: no line breaks and tabs. `many`: both allowed, each line break as `\n`. */
export type Lines = 'one' | 'many';

/** Text as it is stored and compared, or what is wrong with it, in words that continue "expected". */
export type Normalized = { text: string; problem?: never } | { text?: never; problem: string };

/** Every line break of Unicode that starts a line of its own. */
export const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/g;
const surroundingSpace = /^\p{White_Space}+|(?<!\p{White_Space})\p{White_Space}+$/gu;
const anyVisible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]|\p{Cn}|\p{Co}/u;

/** Controls of direction change how the text around them is read (UAX 9); non-characters are for no interchange. */
export const refusedAnywhere = /[\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Cs}]/u;
const controls = { one: /[\p{Cc}\u2028\u2029]/u, many: /[^\P{Cc}\t\n]/u };

/**
 * One spelling for what looks the same: composed (NFC), without characters that show nothing (`withoutInvisible`), without
 * white space around it, in one line with every space as U+0020. An empty text has nothing visible and is no problem of this
 * function. Refused: control characters, half surrogate pairs, controls of direction, more marks than a letter
 * has, and text of which nothing is seen.
 *
 * The rules are those of PRECIS (RFC 8264 FreeformClass, RFC 8265 OpaqueString), except that what PRECIS refuses for being
 * invisible is left out, since people paste it without knowing, and that characters newer than this Unicode are accepted.
 */
export function normalizeText(given: string, lines: Lines): Normalized {
  const broken = lines === 'many' ? given.replace(lineBreaks, '\n') : given;
  const found = refusedAnywhere.exec(broken);
  if (found) return { problem: `text without ${nameOf(found[0])}` };
  const visible = withoutInvisible(broken);
  if (visible === null) return { problem: `text with at most ${mostMarks} marks on a letter` };
  const shown = trimSpace(visible);
  const control = controls[lines].exec(shown);
  if (control) return { problem: `text without control characters, such as ${nameOf(control[0])}` };
  const text = lines === 'one' ? shown.replace(/\p{Zs}/gu, ' ') : shown;
  if (text !== '' && !anyVisible.test(text)) return { problem: 'text with something visible' };
  return { text };
}

/** White space of Unicode, which is more than `trim` knows (U+0085). */
const trimSpace = (text: string) => text.replace(surroundingSpace, '');

const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
