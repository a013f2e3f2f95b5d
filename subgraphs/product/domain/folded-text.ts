const combiningMarks = /[\u0300-\u036f]/g;

/** Text as it is compared: without accents, compatibility forms and upper case, so that `Kütahya` equals `kutahya`. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(combiningMarks, '').normalize('NFKC').toLowerCase();
}

/** Most UTF-16 units of a sort key: the entries of a PostgreSQL index hold some 2,700 bytes. */
const longestSortKey = 255;

/** What a title sorts by. */
export function sortKey(title: string): string {
  return foldText(title).slice(0, longestSortKey);
}
