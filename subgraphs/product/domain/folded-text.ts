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

/** Text as it is compared: without accents, compatibility forms and upper case, so that `Kütahya` equals `kutahya`. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKD').replace(combiningMarks, '').normalize('NFKC').toLowerCase();
  return plain.replace(anyLetter, (letter) => letters[letter] ?? letter);
}

/** Most UTF-16 units of a sort key: the entries of a PostgreSQL index hold some 2,700 bytes. */
const longestSortKey = 255;

/** What a title sorts by. */
export function sortKey(title: string): string {
  return foldText(title).slice(0, longestSortKey);
}
