import type { ProductStatus } from '../domain/product.ts';
import { dictionaryOf } from '../domain/search-language.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** From so many products on it is quicker to look at each product of a list in its order than to gather those that match. */
const largeSearch = 20_000;

/**
 * The stems of words in any of these languages, in the order of the words; none for a word like `the`, which says nothing in one of them.
 * SQL: only PostgreSQL knows them.
 */
export async function stemWords(tx: Tx, languages: readonly string[], words: readonly string[]): Promise<string[][]> {
  const ofLanguages: string[][][] = [];
  for (const dictionary of new Set(languages.map(dictionaryOf))) {
    const rows = await tx.$queryRaw<{ stems: string[] | null }[]>`
      SELECT ts_lexize(${dictionary}::regdictionary, word) AS stems
      FROM unnest(${words}::text[]) WITH ORDINALITY AS w(word, place) ORDER BY place`;
    ofLanguages.push(rows.map(({ stems }, index) => stems ?? [words[index] ?? '']));
  }
  return words.map((_, index) => {
    const stems = ofLanguages.map((each) => each[index] ?? []);
    return stems.some((each) => each.length === 0) ? [] : [...new Set(stems.flat())];
  });
}

/** Which products somebody looks for. */
export interface SearchedProducts {
  /** By what they are found in any of these. */
  languages: readonly string[];
  statuses: readonly ProductStatus[];
}

/**
 * Of tsqueries in their text form, whether anything among the products matches each. SQL: Prisma Client knows no tsquery. Materialized, so
 * that the planner takes the index also for what ends with the first row.
 */
export async function findMatched(
  tx: Tx,
  { languages, statuses }: SearchedProducts,
  queries: readonly string[],
): Promise<boolean[]> {
  if (queries.length === 0) return [];
  const rows = await tx.$queryRaw<{ isMatched: boolean }[]>`
    SELECT (
      WITH matching AS MATERIALIZED (
        SELECT FROM product_search ps JOIN product p ON p.id = ps.product_id
        WHERE ps.document @@ q.query::tsquery AND ps.language = ANY(${languages}::text[])
          AND p.deleted_at IS NULL AND p.status = ANY(${statuses}::text[])
      )
      SELECT EXISTS (SELECT FROM matching)
    ) AS "isMatched"
    FROM unnest(${queries}::text[]) WITH ORDINALITY AS q(query, place) ORDER BY q.place`;
  return rows.map(({ isMatched }) => isMatched);
}

/** How much a tsquery matches, and what is just the code or title that was asked for. SQL: as above. */
export async function measureSearch(
  tx: Tx,
  { languages, lexemes, title, code }: Pick<SearchQuery, 'languages' | 'lexemes' | 'title'> & { code: string },
): Promise<Pick<SearchQuery, 'exactly' | 'isLarge' | 'hasTitles'>> {
  const [row] = await tx.$queryRaw<{ matches: number; titles: number; byCode: string[]; byTitle: string[] }[]>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT FROM product_search WHERE document @@ ${lexemes}::tsquery AND language = ANY(${languages}::text[]) LIMIT ${largeSearch}
      ) AS m) AS matches,
      (SELECT count(*)::int FROM (
        SELECT FROM product_search WHERE names @@ ${lexemes}::tsquery AND language = ANY(${languages}::text[]) LIMIT ${largeSearch}
      ) AS t) AS titles,
      ARRAY(
        SELECT product_id FROM product_search
        WHERE codes @> ARRAY[${code}]::text[] AND language = ANY(${languages}::text[]) AND ${code} <> ''
        LIMIT ${mostExact}
      ) AS "byCode",
      ARRAY(
        SELECT product_id FROM product_search WHERE language = ANY(${languages}::text[]) AND title = ${title} AND ${title} <> ''
        ORDER BY product_id DESC LIMIT ${mostExact}
      ) AS "byTitle"`;
  const { matches = 0, titles = 0, byCode = [], byTitle = [] } = row ?? {};
  return {
    exactly: { byCode, byTitle },
    isLarge: { matches: matches >= largeSearch, titles: titles >= largeSearch },
    hasTitles: titles > 0,
  };
}

/** Most products with just the code or title that was asked for that come before all others. */
const mostExact = 1_000;

/** The condition on `product_search ps` for what is found by a search, or what has a title with all of it. */
export const matches = ({ languages, lexemes }: SearchQuery, column: 'document' | 'names'): Prisma.Sql =>
  Prisma.sql`ps.${Prisma.raw(column)} @@ ${lexemes}::tsquery AND ps.language = ANY(${languages}::text[])`;

/**
 * The condition on `product p` for having a document that meets one.
 * @param isLooked whether to look at products one by one, because they are few or so many have one. `OFFSET 0` keeps it so.
 */
export function hasDocument(condition: Prisma.Sql, isLooked: boolean): Prisma.Sql {
  return isLooked
    ? Prisma.sql`EXISTS (SELECT FROM product_search ps WHERE ps.product_id = p.id AND ${condition} OFFSET 0)`
    : Prisma.sql`p.id = ANY(ARRAY(SELECT ps.product_id FROM product_search ps WHERE ${condition}))`;
}
