import type { Page } from '#packages/connection/connection.ts';
import { sortKey } from '#packages/text/sort-key.ts';
import type { Collection } from '../domain/collection.ts';
import type { CollectionRule } from '../domain/collection-rule.ts';
import type { RuledCollection } from '../domain/compare-membership.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { findByTranslatedSlug } from './translated-slugs.ts';

/** The place of a collection in the list: what it sorts by, and its id. */
export type CollectionCursor = [key: string, id: string];

type ListedCollection = Collection & { titleKey: string };

const columns = Prisma.sql`c.id, c.slug, c.title, c.title_key AS "titleKey", c.description, c.rule, c.version`;

const toText = (rule: CollectionRule | null) => (rule === null ? null : JSON.stringify(rule));

/** False when the slug is taken. SQL: the rule is JSON of a type of our own. */
export async function insertCollection(tx: Tx, collection: Collection, createdAt: Date): Promise<boolean> {
  const { id, slug, title, description, rule, version } = collection;
  const inserted = await tx.$executeRaw`
    INSERT INTO collection (
      id, slug, title, title_key, description, rule, rule_revision, version, event_version, created_at
    )
    VALUES (
      ${id}::uuid, ${slug}, ${title}, ${sortKey(title)}, ${description}, ${toText(rule)}::jsonb, 1, ${version}::int, 0,
      ${createdAt}::timestamptz
    )
    ON CONFLICT (slug) DO NOTHING`;
  return inserted === 1;
}

/** Writes a locked collection. Resolves to the revision of its rule, which is another one when the rule is new. */
export async function updateCollection(tx: Tx, collection: Collection, { isNewRule }: { isNewRule: boolean }) {
  const { id, slug, title, description, rule, version } = collection;
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    UPDATE collection SET slug = ${slug}, title = ${title}, title_key = ${sortKey(title)}, description = ${description},
      rule = ${toText(rule)}::jsonb, rule_revision = rule_revision + ${isNewRule ? 1 : 0}::int, version = ${version}::int
    WHERE id = ${id}::uuid RETURNING rule_revision AS revision`;
  if (!row) throw new Error(`collection ${id} is not there`);
  return row.revision;
}

export async function deleteCollection(tx: Tx, id: string): Promise<void> {
  await tx.collection.delete({ where: { id }, select: { id: true } });
}

/** Locked until the transaction ends; null when there is none. */
export async function lockCollection(tx: Tx, id: string): Promise<Collection | null> {
  const rows = await tx.$queryRaw<Collection[]>`
    SELECT ${columns} FROM collection c WHERE c.id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Gives so many of its next events their versions; resolves to the first. */
export async function takeEventVersions(tx: Tx, id: string, count: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE collection SET event_version = event_version + ${count}::int
    WHERE id = ${id}::uuid RETURNING event_version AS version`;
  if (!row) throw new Error(`collection ${id} is not there`);
  return row.version - count + 1;
}

export function findCollections(tx: Tx, ids: readonly string[]): Promise<Collection[]> {
  return tx.$queryRaw`SELECT ${columns} FROM collection c WHERE c.id = ANY(${ids}::uuid[])`;
}

/** In whatever language it has the slug. */
export async function findCollectionBySlug(tx: Tx, slug: string): Promise<Collection | null> {
  const rows = await tx.$queryRaw<Collection[]>`SELECT ${columns} FROM collection c WHERE c.slug = ${slug}`;
  const translated = rows[0] ? null : await findByTranslatedSlug(tx, 'collection', slug);
  return translated === null ? (rows[0] ?? null) : ((await findCollections(tx, [translated]))[0] ?? null);
}

/** Those of a page by title and, when more follow, one after it. */
export function listCollections(tx: Tx, { first, after }: Page<CollectionCursor>): Promise<ListedCollection[]> {
  const following = after ? Prisma.sql`WHERE (c.title_key, c.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.empty;
  return tx.$queryRaw`
    SELECT ${columns} FROM collection c ${following} ORDER BY c.title_key, c.id LIMIT ${first + 1}`;
}

export const countCollections = (tx: Tx): Promise<number> => tx.collection.count();

/** By title, each with the product that is in it. */
export function findCollectionsOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(Collection & { productId: string })[]> {
  return tx.$queryRaw`
    SELECT ${columns}, cp.product_id AS "productId"
    FROM collection_product cp JOIN collection c ON c.id = cp.collection_id
    WHERE cp.product_id = ANY(${productIds}::uuid[])
    ORDER BY c.title_key, c.id`;
}

/** Those by rule: all of them, or this one. */
export function findRuledCollections(tx: Tx, id: string | null): Promise<RuledCollection[]> {
  const which = id === null ? Prisma.empty : Prisma.sql`AND id = ${id}::uuid`;
  return tx.$queryRaw`
    SELECT id, rule, rule_revision AS revision FROM collection WHERE rule IS NOT NULL ${which} ORDER BY id`;
}

/** One of those whose rule asks about an attribute, if any. SQL: the rule is JSON; there are at most a thousand. */
export function findCollectionsAbout(tx: Tx, attribute: string): Promise<Pick<Collection, 'slug'>[]> {
  const named = JSON.stringify([{ attribute }]);
  return tx.$queryRaw`
    SELECT slug FROM collection
    WHERE rule IS NOT NULL AND rule -> 'conditions' @> ${named}::jsonb ORDER BY slug LIMIT 1`;
}

/** Locks those by rule among these, in the order of their ids; resolves to the revisions of their rules, by id. */
export async function lockRuledCollections(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; revision: number }[]>`
    SELECT id, rule_revision AS revision FROM collection
    WHERE id = ANY(${ids}::uuid[]) AND rule IS NOT NULL ORDER BY id FOR UPDATE`;
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

export const hasRules = async (tx: Tx): Promise<boolean> => (await countRules(tx, 1)) > 0;

/** How many collections are by rule, as far as `most`. */
export async function countRules(tx: Tx, most: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM collection WHERE rule IS NOT NULL LIMIT ${most}) AS ruled`;
  return row?.count ?? 0;
}
