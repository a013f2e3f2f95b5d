import { lettersLeft, mistakesIn, nearestWords } from '../../domain/correct-word.ts';
import { lexemesOfTerm, type SearchTerm } from '../../domain/search-query.ts';
import type { Tx } from '../../store/database.ts';
import { findMatched, type SearchedProducts, stemWords } from '../../store/search-terms.ts';
import { findSimilarWords } from '../../store/search-words.ts';

/** Words that are tried in place of one that was mistyped, the nearest first. */
const mostTried = 20;

/** Words that stand in place of one that was mistyped, at most. */
const mostMeant = 5;

/**
 * Replaces each term that nothing among the products has by the nearest words that something has. A code that is found as a whole, though
 * not by its parts, stays as it is. Products that somebody may not see make no difference.
 */
export async function correctTerms(
  tx: Tx,
  terms: readonly SearchTerm[],
  joined: string | null,
  among: SearchedProducts,
): Promise<SearchTerm[]> {
  const doubtful = terms.filter(({ words: [word = ''] }) => mistakesIn(word) > 0);
  if (doubtful.length === 0) return [...terms];
  const ofCode = joined === null ? [] : [{ words: [joined], stems: [], isBeginning: true }];
  const [matched, isCode] = splitLast(
    await findMatched(tx, among, [...doubtful, ...ofCode].map(soughtOf)),
    ofCode.length,
  );
  if (isCode) return [...terms];
  const unknown = new Set(doubtful.filter((_, index) => !matched[index]));
  const corrected: SearchTerm[] = [];
  for (const term of terms) corrected.push(unknown.has(term) ? await correctTerm(tx, term, among) : term);
  return corrected;
}

const soughtOf = (term: SearchTerm) => ({ ...term, lexemes: lexemesOfTerm(term) });

function splitLast(matched: readonly boolean[], count: number): [boolean[], boolean] {
  const first = matched.length - count;
  return [matched.slice(0, first), matched[first] ?? false];
}

async function correctTerm(tx: Tx, term: SearchTerm, among: SearchedProducts): Promise<SearchTerm> {
  const [word = ''] = term.words;
  const mistakes = mistakesIn(word);
  const similar = await findSimilarWords(tx, among.languages, lettersLeft(word, mistakes));
  const near = nearestWords(word, similar, mistakes).slice(0, mostTried);
  if (near.length === 0) return term;
  const stems = await stemWords(
    tx,
    among.languages,
    near.map(({ word }) => word),
  );
  const tried = near.map(({ word, count }, index) => ({
    count,
    words: [word],
    stems: stems[index] ?? [],
    isBeginning: false,
  }));
  const matched = await findMatched(tx, among, tried.map(soughtOf));
  const meant = tried.filter((_, index) => matched[index]);
  const [nearest] = meant;
  const best = meant.filter(({ count }) => count === nearest?.count).slice(0, mostMeant);
  if (best.length === 0) return term;
  return {
    words: best.flatMap(({ words }) => words),
    stems: best.flatMap(({ stems }) => stems),
    isBeginning: false,
  };
}
