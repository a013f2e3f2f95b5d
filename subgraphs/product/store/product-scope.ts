import type { ProductCriteria } from '../domain/product-list.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { hasDocument, isLargeSearch, matches } from './search-terms.ts';

/** Some products: those of branches of the category tree, or of a collection. */
interface Part {
  /** Of the categories or the collection; empty when there is none of the name. */
  ids: string[];
  isLarge: boolean;
}

/** What a list is about, before its conditions; null where it is about everything. */
export interface ProductScope {
  branches: Part | null;
  collection: Part | null;
  search: { words: SearchQuery; isLarge: boolean } | null;
}

/** `page` when a few products are read in the order of an index, `count` when all of them are read. */
export type ScopeUse = 'page' | 'count';

/** From so many products on it is quicker to look at each product of a list in its order than to sort those of the part. */
const large = 20_000;

interface Row {
  ids: string[];
  size: number;
}

const toPart = ([row]: readonly Row[]): Part => ({ ids: row?.ids ?? [], isLarge: (row?.size ?? 0) >= large });

/** SQL: which way is quicker depends on how many there are, which the planner of a prepared statement does not know. */
export async function findScope(
  tx: Tx,
  { words, filter: { categories, collection } }: Pick<ProductCriteria, 'words' | 'filter'>,
  use: ScopeUse,
): Promise<ProductScope> {
  const branches =
    categories &&
    (await tx.$queryRaw<Row[]>`
      WITH named AS MATERIALIZED (
        SELECT id FROM category WHERE slug = ANY(${categories}::text[])
        UNION SELECT owner_id FROM translation WHERE kind = 'category' AND slug = ANY(${categories}::text[])
      )
      SELECT ARRAY(SELECT id FROM named) AS ids, (
        SELECT count(*)::int FROM (
          SELECT FROM named
          JOIN category_ancestor a ON a.ancestor_id = named.id
          JOIN product_category pc ON pc.category_id = a.category_id
          LIMIT ${large}
        ) AS filed
      ) AS size`);
  const members =
    collection &&
    (await tx.$queryRaw<Row[]>`
      SELECT ARRAY[c.id] AS ids, (
        SELECT count(*)::int FROM (
          SELECT FROM collection_product WHERE collection_id = c.id LIMIT ${large}
        ) AS members
      ) AS size
      FROM collection c WHERE c.slug = ${collection}
        OR c.id = (SELECT owner_id FROM translation WHERE kind = 'collection' AND slug = ${collection} LIMIT 1)`);
  return {
    branches: branches && toPart(branches),
    collection: members ? toPart(members) : null,
    search: words && { words, isLarge: use === 'page' && (await isLargeSearch(tx, words)) },
  };
}

const filedIn = (ids: readonly string[]) => Prisma.sql`
  product_category pc JOIN category_ancestor a ON a.category_id = pc.category_id AND a.ancestor_id = ANY(${ids}::uuid[])`;
const membersOf = (ids: readonly string[]) => Prisma.sql`
  (SELECT product_id FROM collection_product WHERE collection_id = ANY(${ids}::uuid[])) AS pc`;

/** Conditions on `product p`. */
export function scopeConditions({ branches, collection, search }: ProductScope, use: ScopeUse): Prisma.Sql[] {
  const condition = (part: Part | null, from: (ids: readonly string[]) => Prisma.Sql) => {
    if (!part) return [];
    const rows = from(part.ids);
    // `OFFSET 0` keeps it a question for each product; otherwise it is a set that products are looked for in.
    if (part.isLarge && use === 'page') {
      return [Prisma.sql`EXISTS (SELECT FROM ${rows} WHERE pc.product_id = p.id OFFSET 0)`];
    }
    if (part.isLarge) return [Prisma.sql`p.id IN (SELECT pc.product_id FROM ${rows})`];
    return [Prisma.sql`p.id = ANY(ARRAY(SELECT DISTINCT pc.product_id FROM ${rows}))`];
  };
  const searched = search ? [hasDocument(matches(search.words, 'document'), search.isLarge)] : [];
  return [...condition(branches, filedIn), ...condition(collection, membersOf), ...searched];
}
