import { joinedCode, lexemesOf, type SearchQuery, type SearchTerm } from '../../domain/search-query.ts';
import { isSpaced, searchCode, searchTitle, searchWords } from '../../domain/search-text.ts';
import type { Tx } from '../../store/database.ts';
import { type SearchedProducts, stemWords } from '../../store/search-terms.ts';
import { correctTerms } from './correct-terms.ts';

/** Words of a text that are looked for; what follows is ignored. */
const mostWords = 32;

/** From so many letters on the beginning of a word is enough: fewer begin nearly everything. */
const shortestBeginning = 2;

/**
 * Makes ready what somebody looks for: products with all of its words, as they stand or by their stems; of the last one a beginning is
 * enough, since people search while they type. Words like `the` need not be there unless there are no others. What nothing has is taken
 * for mistyped. One-letter words of scripts without spaces are beginnings, since each two characters are a word there.
 */
export async function prepareSearch(tx: Tx, text: string, among: SearchedProducts): Promise<SearchQuery> {
  const languages = [...among.languages];
  const words = [...new Set(searchWords(text))].slice(0, mostWords);
  const title = searchTitle(text);
  const code = searchCode(text);
  const joined = joinedCode(words, code);
  const typed = await termsOf(tx, languages, words);
  const terms = await correctTerms(tx, typed, joined, among);
  return {
    ...{ languages, title, code, length: words.length },
    lexemes: lexemesOf(terms, joined),
    meant: terms.some((term, index) => term !== typed[index]) ? terms.map(({ words: [word] }) => word).join(' ') : null,
    inFacts: lexemesOf(terms, joined, 'ABC'),
    inNames: lexemesOf(terms, joined, 'AB'),
  };
}

async function termsOf(tx: Tx, languages: readonly string[], words: readonly string[]): Promise<SearchTerm[]> {
  if (words.length === 0) return [];
  const stems = await stemWords(tx, languages, words);
  const terms = words.map((word, index): SearchTerm => {
    const { length } = [...word];
    const isLast = index === words.length - 1 && length >= shortestBeginning;
    return { words: [word], stems: stems[index] ?? [], isBeginning: isLast || (length === 1 && !isSpaced(word)) };
  });
  const telling = terms.filter(({ stems }) => stems.length > 0);
  return telling.length > 0 ? telling : terms;
}
