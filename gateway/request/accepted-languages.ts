/** Most languages that are told to subgraphs: each list of them is answered, and remembered, for itself. */
const mostLanguages = 3;

/** Characters of a header that are read, and entries in them. What browsers send is shorter. */
const [longestHeader, mostEntries] = [500, 20];

/** What headers were read as: most requests have one of few. */
const read = new Map<string, string>();
const mostRead = 1_000;

/** A language of BCP 47 with a script, a region or variants; longest as `packages/user-errors/locale.ts` has it. */
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/;
const quality = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** A single language, in the same spelling; null for what is none. */
export function oneLanguage(text: string): string | null {
  const language = text.toLowerCase();
  return tag.test(language) ? language : null;
}

/**
 * What `Accept-Language` asks for in one short spelling: at most three tags, the best first, in lower case, joined by commas. Empty for
 * nothing, and for what is no such header: `*` and entries that are not well-formed are left out, as if they were not there.
 */
export function acceptedLanguages(header: unknown): string {
  if (typeof header !== 'string' || header === '') return '';
  const known = read.get(header);
  if (known !== undefined) return known;
  const languages = readHeader(header);
  if (read.size === mostRead) read.clear();
  if (header.length <= longestHeader) read.set(header, languages);
  return languages;
}

function readHeader(header: string): string {
  const entries = header.slice(0, longestHeader).toLowerCase().split(',', mostEntries);
  // A tag that was cut may be another one.
  if (header.length > longestHeader) entries.pop();
  const wanted = entries.flatMap((entry) => {
    const [language = '', weight, ...more] = entry.split(';').map((part) => part.trim());
    const given = weight === undefined ? 1 : Number(quality.exec(weight)?.[1] ?? 0);
    return tag.test(language) && more.length === 0 && given > 0 ? [{ language, given }] : [];
  });
  // Sorting is stable: of the same quality the first comes first.
  const best = wanted.sort((a, b) => b.given - a.given).map(({ language }) => language);
  return [...new Set(best)].slice(0, mostLanguages).join();
}
