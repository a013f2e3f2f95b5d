import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

interface WordsOfProduct {
  productId: string;
  language: string;
  words: readonly string[];
}

/** Writes the words of products that may be completed in place of those they had. SQL: in one statement. */
export async function replaceProductWords(tx: Tx, given: readonly WordsOfProduct[]): Promise<void> {
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g ("productId" uuid, language text, words text[])
    ), gone AS (
      DELETE FROM product_word p USING given g
      WHERE p.product_id = g."productId" AND p.language = g.language AND p.word <> ALL(g.words)
    )
    INSERT INTO product_word (product_id, language, word)
    SELECT g."productId", g.language, w.word FROM given g, unnest(g.words) AS w(word)
    ON CONFLICT DO NOTHING`;
}

/** What somebody is typing: words, and the beginning of one. */
export interface TypedWords {
  languages: readonly string[];
  /** Those that are finished. */
  others: readonly string[];
  beginning: string;
}

/** Products that are looked through at most for what is typed: those with the longest finished word that are the newest, or the first with the beginning. */
const mostLookedAt = 2_000;

/** Words that are counted at most, and products of each. */
const mostWords = 500;
const mostCounted = 100;

/** Behind whatever begins so, in the order of bytes. */
export const endOf = (beginning: string): string => `${beginning}\u{10FFFF}`;

const begins = ({ beginning }: TypedWords) => Prisma.sql`w.word >= ${beginning} AND w.word < ${endOf(beginning)}`;

/** Of the products in the order of their index, so that no more are read than are looked at. SQL: Prisma Client has no words for it. */
function productsWithOthers({ languages, others }: TypedWords): Prisma.Sql {
  const [longest = '', ...rest] = others.toSorted((a, b) => b.length - a.length);
  const conditions = rest.map(
    (word) => Prisma.sql`AND EXISTS (
      SELECT FROM product_word o WHERE o.product_id = f.product_id AND o.language = f.language AND o.word = ${word}
    )`,
  );
  return Prisma.sql`
    SELECT f.product_id, f.language
    FROM unnest(${languages}::text[]) AS l(language) CROSS JOIN LATERAL (
      SELECT w.product_id, w.language FROM product_word w WHERE w.language = l.language AND w.word = ${longest}
      ORDER BY w.product_id DESC LIMIT ${mostLookedAt}
    ) AS f
    WHERE true ${conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty}`;
}

/** Products for sale with all that is typed in what names them, the newest of those that are looked at. */
export async function findProductsTyped(tx: Tx, typed: TypedWords, limit: number): Promise<string[]> {
  const found =
    typed.others.length > 0
      ? Prisma.sql`
        SELECT f.product_id FROM (${productsWithOthers(typed)}) AS f
        WHERE EXISTS (
          SELECT FROM product_word w WHERE w.product_id = f.product_id AND w.language = f.language AND ${begins(typed)}
        )`
      : Prisma.sql`
        SELECT f.product_id FROM unnest(${typed.languages}::text[]) AS l(language) CROSS JOIN LATERAL (
          SELECT w.product_id FROM product_word w WHERE w.language = l.language AND ${begins(typed)}
          ORDER BY w.word, w.product_id LIMIT ${mostLookedAt}
        ) AS f`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT product_id AS id FROM (${found}) AS found ORDER BY product_id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Words that go on from a beginning, in products for sale that have the finished ones too; the most frequent first, then by alphabet. */
export async function findCompletions(tx: Tx, typed: TypedWords, limit: number): Promise<string[]> {
  const counted = typed.others.length > 0 ? wordsBesideOthers(typed) : wordsWithBeginning(typed);
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM (${counted}) AS counted GROUP BY word ORDER BY sum(count) DESC, word COLLATE "C" LIMIT ${limit}`;
  return rows.map(({ word }) => word);
}

const wordsBesideOthers = (typed: TypedWords) => Prisma.sql`
  SELECT w.word, count(*) AS count FROM (${productsWithOthers(typed)}) AS f
  JOIN product_word w ON w.product_id = f.product_id AND w.language = f.language AND ${begins(typed)}
  WHERE w.word <> ALL(${typed.others}::text[])
  GROUP BY w.word`;

/** Goes from each word to the next one in the index, however many products have it. */
const wordsWithBeginning = (typed: TypedWords) => Prisma.sql`
  WITH RECURSIVE next(language, word, place) AS (
    SELECT l.language, (SELECT w.word FROM product_word w WHERE w.language = l.language AND ${begins(typed)} ORDER BY w.word LIMIT 1), 1
    FROM unnest(${typed.languages}::text[]) AS l(language)
    UNION ALL
    SELECT n.language, (
      SELECT w.word FROM product_word w WHERE w.language = n.language AND w.word > n.word AND ${begins(typed)} ORDER BY w.word LIMIT 1
    ), n.place + 1
    FROM next n WHERE n.word IS NOT NULL AND n.place < ${mostWords}
  )
  SELECT n.word, (
    SELECT count(*) FROM (
      SELECT FROM product_word w WHERE w.language = n.language AND w.word = n.word LIMIT ${mostCounted}
    ) AS few
  ) AS count
  FROM next n WHERE n.word IS NOT NULL`;
