import type { ProductCriteria, RelevanceCursor } from '../domain/product-list.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { productConditions } from './product-conditions.ts';
import { type ProductRow, productColumns } from './product-row.ts';
import { type Band, bandsOf, type Kind, kindsOf } from './search-bands.ts';
import { matches, measureSearch } from './search-terms.ts';

/** Products of a band that are ranked, the newest; those that are older follow them, the newest first. */
export const mostRanked = 2_000;

export type RankedRow = ProductRow & { key: number; from: string | null };

interface RelevancePage {
  after: RelevanceCursor | null;
  limit: number;
}

/** The products after the cursor, by relevance, `limit` at most. SQL: Prisma Client knows no search. */
export async function listByRelevance(
  tx: Tx,
  criteria: ProductCriteria & { words: SearchQuery },
  scope: readonly Prisma.Sql[],
  page: RelevancePage,
): Promise<RankedRow[]> {
  const { words } = criteria;
  const { after, limit } = page;
  const conditions = productConditions(criteria, scope);
  const few = after === null || after[3] === null ? await listFew(tx, words, conditions, page) : null;
  if (few) return few;
  const rows: RankedRow[] = [];
  for (const band of bandsOf(words, await measureSearch(tx, words, mostRanked))) {
    if (rows.length === limit) break;
    const isPassed = after !== null && Math.trunc(after[1]) < band.key;
    if (isPassed) continue;
    const begun = after !== null && Math.trunc(after[1]) === band.key ? after : null;
    const where = Prisma.sql`${conditions} AND ${band.condition}`;
    rows.push(...(await listBand(tx, band, { where, words, begun, limit: limit - rows.length })));
  }
  return rows;
}

/** All bands by one statement, which reads the index once and looks only at the products of the page; null when more match than are ranked. */
async function listFew(
  tx: Tx,
  words: SearchQuery,
  conditions: Prisma.Sql,
  { after, limit }: RelevancePage,
): Promise<RankedRow[] | null> {
  const { exact, title, rest } = kindsOf(words);
  const keyOf = ({ key, score }: Kind) => Prisma.sql`${key}::float8 + ${score}`;
  const key = Prisma.sql`CASE WHEN ${exact.documents} THEN ${keyOf(exact)} WHEN ${title.documents} THEN ${keyOf(title)} ELSE ${keyOf(rest)} END`;
  const behind = after ? Prisma.sql`WHERE (r.key, r.id) < (${after[1]}::float8, ${after[2]}::uuid)` : Prisma.empty;
  // `OFFSET 0` keeps it a look for each product, in the order of the keys, until the page is full.
  const rows = await tx.$queryRaw<({ size: number } & (RankedRow | { id: null }))[]>`
    WITH found AS MATERIALIZED (
      SELECT ps.product_id, ps.title, ps.codes, ps.names, ps.document FROM product_search ps
      WHERE ${matches(words, 'document')} LIMIT ${mostRanked + 1}
    ), counted AS MATERIALIZED (
      SELECT count(*)::int AS size FROM found
    ), ranked AS MATERIALIZED (
      SELECT ps.product_id AS id, max(${key}) AS key FROM found ps
      WHERE (SELECT size FROM counted) <= ${mostRanked} GROUP BY ps.product_id
    )
    SELECT size, listed.* FROM counted LEFT JOIN (
      SELECT ${productColumns}, r.key, NULL AS from
      FROM (SELECT * FROM ranked r ${behind} ORDER BY r.key DESC, r.id DESC) AS r
      CROSS JOIN LATERAL (SELECT * FROM product p WHERE p.id = r.id AND ${conditions} OFFSET 0) AS p
      ORDER BY r.key DESC, r.id DESC LIMIT ${limit}
    ) AS listed ON true
    ORDER BY listed.key DESC, listed.id DESC`;
  if (rows.some(({ size }) => size > mostRanked)) return null;
  return rows.flatMap((row) => (row.id === null ? [] : [row]));
}

interface BandPage {
  where: Prisma.Sql;
  words: SearchQuery;
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

function listRanked(
  tx: Tx,
  { key, documents, score }: Band,
  { where, words, begun, limit }: BandPage,
): Promise<RankedRow[]> {
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
        WHERE ps.product_id = c.id AND ${matches(words, 'document')} AND ${documents} HAVING count(*) > 0 OFFSET 0
      ) AS s ${after}
      ORDER BY s.key DESC, c.id DESC LIMIT ${limit}
    )
    SELECT ${productColumns}, r.key,
      (SELECT id FROM candidate ORDER BY id DESC OFFSET ${mostRanked - 1} LIMIT 1) AS from
    FROM ranked r CROSS JOIN LATERAL (SELECT * FROM product WHERE product.id = r.id OFFSET 0) AS p
    ORDER BY r.key DESC, r.id DESC`;
}
