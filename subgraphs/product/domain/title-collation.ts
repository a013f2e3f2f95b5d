/** The order of letters that ICU has for whatever is not ordered otherwise, such as German, French, Italian and Dutch. */
export const rootCollation = 'und';

/** Languages that order some letters in their own way; each has an index of titles, made by a migration. */
const ordered = new Set(
  (
    'ar az bg bs cs cy da el es et fa fi he hi hr hu hy is ja ka kk ko ' +
    'lt lv mk mt nb nn pl ro ru sk sl sq sr sv th tr uk ur vi zh'
  ).split(' '),
);

/** The collation of ICU by which titles in a language of BCP 47 are ordered. */
export function titleCollation(language: string): string {
  const { language: base, script } = new Intl.Locale(language).maximize();
  if (base === 'no') return 'nb';
  if (base === 'zh' && script === 'Hant') return 'zh-Hant';
  // Bosnian and Serbian in the other script are ordered alike, by the letters that they are written in.
  return ordered.has(base) ? base : rootCollation;
}
