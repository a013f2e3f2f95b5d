import { lineBreaks, refusedAnywhere } from './normalize-text.ts';

const refused = new RegExp(refusedAnywhere, 'gu');
const controls = /[^\P{Cc}\t\n]+/gu;

/**
 * Foreign text as it may be written to a log or a terminal: line breaks and tabs stay, other control characters (which can move
 * the cursor and rewrite what stands there) become a space, controls of direction are left out.
 */
export function printable(text: string): string {
  return text.replace(lineBreaks, '\n').replace(controls, ' ').replace(refused, '');
}
