const combiningMarks = /[\u0300-\u036f]/g;

/** Letters that Unicode does not take apart, as people type them who do not have them on their keyboard. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const anyLetter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Text as it is searched and sorted: without accents, compatibility forms and upper case, so that `Kütahya` equals `kutahya`. It
 * is folded alike for every language, and what is folded already stays as it is. May be longer than the text.
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFKD').replace(combiningMarks, '').normalize('NFKC').toLowerCase();
  return plain.replace(anyLetter, (letter) => letters[letter] ?? letter);
}
