import type { ProductStatus } from '../domain/product.ts';
import { dictionaryOf } from '../domain/search-language.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { endOf } from './product-words.ts';

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

/** What stands for a word: a tsquery in its text form, and the words of which one will do. */
export interface Sought {
  lexemes: string;
  words: readonly string[];
  isBeginning: boolean;
}

/** Documents that are looked at first: the index gives them at once, however many there are. */
const fewDocuments = 100;

/**
 * Whether anything among the products has each. Most words are among those of products for sale that may be completed, which takes a look into a
 * B-tree. For others the first documents are looked at, and all of them only if nobody may see the products of these. SQL: Prisma Client knows no
 * tsquery. Materialized, so that the planner takes the index also for what ends with the first row.
 */
export async function findMatched(
  tx: Tx,
  { languages, statuses }: SearchedProducts,
  sought: readonly Sought[],
): Promise<boolean[]> {
  if (sought.length === 0) return [];
  const words = sought.flatMap(({ words, isBeginning }, place) =>
    words.map((word) => ({ place, word, end: isBeginning ? endOf(word) : word })),
  );
  const documents = (limit: Prisma.Sql) => Prisma.sql`
    SELECT ps.product_id FROM product_search ps
    WHERE ps.document @@ q.lexemes::tsquery AND ps.language = ANY(${languages}::text[]) ${limit}`;
  const isAmong = (from: Prisma.Sql) => Prisma.sql`(
    WITH matching AS MATERIALIZED (${from}), seen AS MATERIALIZED (
      SELECT FROM matching m JOIN product p ON p.id = m.product_id WHERE p.deleted_at IS NULL AND p.status = ANY(${statuses}::text[])
    ) SELECT EXISTS (SELECT FROM seen)
  )`;
  const rows = await tx.$queryRaw<{ isMatched: boolean }[]>`
    SELECT CASE
      WHEN ${statuses.includes('ACTIVE')} AND EXISTS (
        SELECT FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS s(place int, word text, "end" text)
        CROSS JOIN unnest(${languages}::text[]) AS l(language) CROSS JOIN LATERAL (
          SELECT FROM product_word w WHERE w.language = l.language AND w.word >= s.word AND w.word <= s."end" LIMIT 1
        ) AS found WHERE s.place = q.place - 1
      ) THEN true
      WHEN ${isAmong(documents(Prisma.sql`LIMIT ${fewDocuments}`))} THEN true
      ELSE ${isAmong(documents(Prisma.empty))}
    END AS "isMatched"
    FROM unnest(${sought.map(({ lexemes }) => lexemes)}::text[]) WITH ORDINALITY AS q(lexemes, place) ORDER BY q.place`;
  return rows.map(({ isMatched }) => isMatched);
}

/** How much a search finds, and what is just the code or title that was asked for. */
export interface SearchSize {
  /** Products with just this SKU or barcode, or else with just this title, the newest. */
  exactly: string[];
  /** Whether so many match that a page of them is read in its order, rather than from all of them. */
  isLarge: { matches: boolean; titles: boolean };
  /** Whether any title has all words. */
  hasTitles: boolean;
}

/** Counted no further than what is large. */
const countOf = (words: SearchQuery, column: 'document' | 'names') => Prisma.sql`(
  SELECT count(*)::int FROM (SELECT FROM product_search ps WHERE ${matches(words, column)} LIMIT ${largeSearch}) AS found
)`;

export async function isLargeSearch(tx: Tx, words: SearchQuery): Promise<boolean> {
  const rows = await tx.$queryRaw<{ matches: number }[]>`SELECT ${countOf(words, 'document')} AS matches`;
  return rows.some(({ matches }) => matches >= largeSearch);
}

/** @param mostExact products with just this title, and with just this code. SQL: as above. */
export async function measureSearch(tx: Tx, words: SearchQuery, mostExact: number): Promise<SearchSize> {
  const exactly = (condition: Prisma.Sql) => Prisma.sql`ARRAY(
    SELECT ps.product_id FROM product_search ps WHERE ${condition} AND ${matches(words, 'document')}
    ORDER BY ps.product_id DESC LIMIT ${mostExact}
  )`;
  const [row] = await tx.$queryRaw<{ matches: number; titles: number; exactly: string[] }[]>`
    SELECT ${countOf(words, 'document')} AS matches, ${countOf(words, 'names')} AS titles,
      ${exactly(hasCode(words))} || ${exactly(hasTitle(words))} AS exactly`;
  const { matches: found = 0, titles = 0, exactly: exact = [] } = row ?? {};
  return {
    exactly: exact,
    isLarge: { matches: found >= largeSearch, titles: titles >= largeSearch },
    hasTitles: titles > 0,
  };
}

/** The conditions on `product_search ps` for having just the SKU or barcode, and just the title, that was asked for. */
export const hasCode = ({ code }: SearchQuery): Prisma.Sql =>
  Prisma.sql`(${code} <> '' AND ps.codes @> ARRAY[${code}]::text[])`;
export const hasTitle = ({ title }: SearchQuery): Prisma.Sql => Prisma.sql`(${title} <> '' AND ps.title = ${title})`;

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
