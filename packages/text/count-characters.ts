/**
 * Length in characters: code points of Unicode, as PostgreSQL counts them for `varchar(n)` and as every language can. It
 * does not change with the version of Unicode, as the number of characters a reader perceives does.
 */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    // The first half of a pair: the second is no character of its own.
    if (text.codePointAt(index) !== text.charCodeAt(index)) count--;
  }
  return count;
}
