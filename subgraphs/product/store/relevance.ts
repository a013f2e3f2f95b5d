import type { ProductCriteria, RelevanceCursor } from '../domain/product-list.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { productConditions } from './product-conditions.ts';
import { type ProductRow, productColumns } from './product-row.ts';
import { hasDocument, matches } from './search-terms.ts';

/** Products of a band that are ranked, the newest; those that are older follow them, the newest first. */
export const mostRanked = 2_000;

/** Matches of one kind: all of them come before all of the next. */
interface Band {
  /** The whole part of what its products sort by. */
  key: number;
  condition: Prisma.Sql;
  /** How well a product fits, above 0 and below 1, of `product_search ps`. */
  score: Prisma.Sql;
}

/**
 * First what has just this SKU, barcode or title, then what has all words in its title, a beginning before others and short ones before long
 * ones, then the rest: by whether the words are in what names it, in what is said of it otherwise, or only in its description, and by how
 * often and how near to each other they are.
 */
function bandsOf(words: SearchQuery): Band[] {
  const { exactly, isLarge, hasTitles, lexemes, inFacts, inNames, title, length } = words;
  const exact = [...exactly.byCode, ...exactly.byTitle];
  const isNone = Prisma.sql`p.id <> ALL(${exact}::uuid[])`;
  const coverage = Prisma.sql`least(1, ${length}::float8 / greatest(1, cardinality(string_to_array(ps.title, ' '))))`;
  const rank = (column: 'names' | 'document') =>
    Prisma.sql`ts_rank_cd(ps.${Prisma.raw(column)}, ${lexemes}::tsquery, 33)::float8`;
  const inTitle = {
    key: 2,
    condition: Prisma.sql`${isNone} AND ${hasDocument(matches(words, 'names'), isLarge.titles)}`,
    score: Prisma.sql`0.001 + 0.5 * (ps.title ^@ ${title})::int + 0.3 * ${coverage} + 0.1 * ${rank('names')}`,
  };
  // In whatever language its title has them. A look for each, since `<> ALL` would go through all titles for each.
  const isInTitle = Prisma.sql`${hasTitles} AND ${hasDocument(matches(words, 'names'), true)}`;
  return [
    ...(exact.length > 0
      ? [
          {
            key: 3,
            condition: Prisma.sql`p.id = ANY(${exact}::uuid[]) AND ${hasDocument(matches(words, 'document'), true)}`,
            score: Prisma.sql`0.1 + 0.5 * (ps.product_id = ANY(${exactly.byCode}::uuid[]))::int`,
          },
        ]
      : []),
    ...(hasTitles ? [inTitle] : []),
    {
      key: 1,
      condition: Prisma.sql`${isNone} AND ${hasDocument(matches(words, 'document'), isLarge.matches)} AND NOT (${isInTitle})`,
      score: Prisma.sql`0.001 + 0.3 * (ps.document @@ ${inNames}::tsquery)::int
        + 0.3 * (ps.document @@ ${inFacts}::tsquery)::int + 0.3 * ${rank('document')}`,
    },
  ];
}

export type RankedRow = ProductRow & { key: number; from: string | null };

/** The products after the cursor, by relevance, `limit` at most. SQL: Prisma Client knows no search. */
export async function listByRelevance(
  tx: Tx,
  criteria: ProductCriteria & { words: SearchQuery },
  scope: readonly Prisma.Sql[],
  { after, limit }: { after: RelevanceCursor | null; limit: number },
): Promise<RankedRow[]> {
  const { words } = criteria;
  const conditions = productConditions({ ...criteria, words: null }, scope, 'page');
  const rows: RankedRow[] = [];
  for (const band of bandsOf(words)) {
    if (rows.length === limit) break;
    const isPassed = after !== null && Math.trunc(after[1]) < band.key;
    if (isPassed) continue;
    const begun = after !== null && Math.trunc(after[1]) === band.key ? after : null;
    const where = Prisma.sql`${conditions} AND ${band.condition}`;
    rows.push(...(await listBand(tx, band, { where, languages: words.languages, begun, limit: limit - rows.length })));
  }
  return rows;
}

interface BandPage {
  where: Prisma.Sql;
  languages: readonly string[];
  /** Null at the beginning of the band. */
  begun: RelevanceCursor | null;
  limit: number;
}

async function listBand(tx: Tx, band: Band, page: BandPage): Promise<RankedRow[]> {
  const { where, begun, limit } = page;
  const isBehindRanked = begun !== null && begun[1] === band.key;
  const rows = isBehindRanked ? [] : await listRanked(tx, band, page);
  const from = begun ? begun[3] : (rows[0]?.from ?? null);
  const ranked = rows.map((row) => ({ ...row, from }));
  if (from === null || ranked.length === limit) return ranked;
  const last = isBehindRanked ? begun[2] : from;
  const older = await tx.$queryRaw<RankedRow[]>`
    SELECT ${productColumns}, ${band.key}::float8 AS key, ${from} AS from
    FROM product p WHERE ${where} AND p.id < ${from}::uuid AND p.id < ${last}::uuid
    ORDER BY p.id DESC LIMIT ${limit - ranked.length}`;
  return [...ranked, ...older];
}

function listRanked(tx: Tx, { key, score }: Band, { where, languages, begun, limit }: BandPage): Promise<RankedRow[]> {
  const from = begun?.[3] ?? null;
  // Later pages rank what the first one did, whatever has come or gone meanwhile.
  const newest =
    from === null
      ? Prisma.sql`ORDER BY p.id DESC ${begun ? Prisma.empty : Prisma.sql`LIMIT ${mostRanked}`}`
      : Prisma.sql`AND p.id >= ${from}::uuid`;
  const after = begun ? Prisma.sql`WHERE (s.key, c.id) < (${begun[1]}::float8, ${begun[2]}::uuid)` : Prisma.empty;
  // `OFFSET 0` keeps it a look for each candidate, and those that are shown are read last.
  return tx.$queryRaw`
    WITH candidate AS MATERIALIZED (SELECT p.id FROM product p WHERE ${where} ${newest}),
    ranked AS MATERIALIZED (
      SELECT c.id, s.key FROM candidate c CROSS JOIN LATERAL (
        SELECT ${key}::float8 + max(${score}) AS key FROM product_search ps
        WHERE ps.product_id = c.id AND ps.language = ANY(${languages}::text[]) HAVING count(*) > 0 OFFSET 0
      ) AS s ${after}
      ORDER BY s.key DESC, c.id DESC LIMIT ${limit}
    )
    SELECT ${productColumns}, r.key,
      (SELECT id FROM candidate ORDER BY id DESC OFFSET ${mostRanked - 1} LIMIT 1) AS from
    FROM ranked r CROSS JOIN LATERAL (SELECT * FROM product WHERE product.id = r.id OFFSET 0) AS p
    ORDER BY r.key DESC, r.id DESC`;
}
