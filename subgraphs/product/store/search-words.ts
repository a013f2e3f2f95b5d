import { lastly } from '#packages/sql/lastly.ts';
import { isCorrectable, lettersLeftOfKnown } from '../domain/correct-word.ts';
import type { Tx } from './database.ts';

interface SearchWord {
  language: string;
  word: string;
}

/**
 * Has a word known that a document has, so that it is found when somebody mistypes it. As the last thing of the transaction and in
 * alphabetical order: many have the same words, and wait for one another shortly and in one direction only. A word that nothing has any
 * more stays: whoever corrects by it looks whether something has it.
 */
export const noteSearchWords = lastly(async (tx: Tx, noted: readonly SearchWord[]) => {
  for (const [language, words] of Map.groupBy(noted, (each) => each.language)) {
    const unique = [...new Set(words.map(({ word }) => word))].filter(isCorrectable);
    await insertSearchWords(tx, language, unique);
  }
});

/** SQL: in one statement, for words of which most are known. */
async function insertSearchWords(tx: Tx, language: string, words: readonly string[]): Promise<void> {
  const unknown = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${words}::text[]) AS w(word)
    WHERE NOT EXISTS (SELECT FROM search_word k WHERE k.language = ${language} AND k.word = w.word)`;
  const data = unknown
    .map(({ word }) => ({ language, word, lettersLeft: lettersLeftOfKnown(word) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  if (data.length > 0) await tx.searchWord.createMany({ data, skipDuplicates: true });
}

/**
 * Words that have one of these in common with what is left of a mistyped word (`lettersLeft`). SQL: a look into the index for each, where the planner
 * would rather compare all words with all of them, since they are few.
 */
export async function findSimilarWords(
  tx: Tx,
  languages: readonly string[],
  lettersLeft: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT DISTINCT alike.word FROM unnest(${lettersLeft}::text[]) AS l(rest) CROSS JOIN LATERAL (
      SELECT k.word FROM search_word k
      WHERE k.letters_left @> ARRAY[l.rest]::text[] AND k.language = ANY(${languages}::text[]) OFFSET 0
    ) AS alike`;
  return rows.map(({ word }) => word);
}
