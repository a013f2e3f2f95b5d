/** What is looked for, made ready for lists and counts by `prepareSearch`. */
export interface SearchQuery {
  /** In any of which something is found. */
  languages: string[];
  /** A tsquery of lexemes, in its text form; empty when there is nothing that could be found. */
  lexemes: string;
  /** The same for what is said elsewhere than in the description. */
  inFacts: string;
  /** The same for what names a product: title, vendor, type, SKUs and barcodes. */
  inNames: string;
  /** What was meant by what was mistyped; null when nothing was. */
  meant: string | null;
  /** As titles are compared. */
  title: string;
  /** Words that were asked for. */
  length: number;
  /** As SKUs and barcodes are compared. */
  code: string;
}

/** A word that is looked for, and what stands for it. */
export interface SearchTerm {
  /** Words as they stand; any of them will do. */
  words: string[];
  stems: string[];
  /** Whether a beginning of what occurs is enough. */
  isBeginning: boolean;
}

/** Letters, digits and marks only (`searchWords`), so quoting is safe. */
const quoted = (lexeme: string, marks: string) => `'${lexeme}'${marks === '' ? '' : `:${marks}`}`;

/** A tsquery, in its text form, for products with all of the terms. @param weights where they are said; everywhere when empty. */
export function lexemesOf(terms: readonly SearchTerm[], joined: string | null, weights = ''): string {
  if (terms.length === 0) return '';
  const all = terms.map((term) => lexemesOfTerm(term, weights)).join(' & ');
  return joined === null ? all : `(${all}) | ${quoted(joined, `*${weights}`)}`;
}

export function lexemesOfTerm({ words, stems, isBeginning }: SearchTerm, weights = ''): string {
  const begins = isBeginning ? `*${weights}` : weights;
  const others = isBeginning ? stems.filter((stem) => !words.some((word) => stem.startsWith(word))) : stems;
  const any = new Set([...words.map((word) => quoted(word, begins)), ...others.map((stem) => quoted(stem, weights))]);
  return `(${[...any].join(' | ')})`;
}

/** Most words of which one is made, to look for codes that are written apart. */
const mostJoined = 6;

/** The words as one, when that may be an SKU; null otherwise. */
export function joinedCode(words: readonly string[], code: string): string | null {
  return words.length > 1 && words.length <= mostJoined && /\p{N}/u.test(code) ? code : null;
}
