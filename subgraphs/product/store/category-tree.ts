import type { Category } from '../domain/category.ts';
import { categoryColumns } from './categories.ts';
import type { Tx } from './database.ts';

/** A key of PostgreSQL's advisory locks in this database. */
const treeLock = 4_201;

/**
 * Lets nobody else change a category until the transaction ends: what one change checks (that nothing comes below itself, levels,
 * siblings, slugs) another one could undo elsewhere in the tree. Changes are rare, and short.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${treeLock}::bigint)`;
}

/** The categories at the top, in their order. */
export function listRootCategories(tx: Tx): Promise<Category[]> {
  return tx.$queryRaw`SELECT ${categoryColumns} FROM category c WHERE c.parent_id IS NULL ORDER BY c.position`;
}

/** Those right below each, in their order. */
export function findChildren(tx: Tx, ids: readonly string[]): Promise<(Category & { parentId: string })[]> {
  return tx.$queryRaw`
    SELECT ${categoryColumns} FROM category c WHERE c.parent_id = ANY(${ids}::uuid[]) ORDER BY c.parent_id, c.position`;
}

/** Those above each, from the top down, with the one they are above of. */
export function findAncestors(tx: Tx, ids: readonly string[]): Promise<(Category & { below: string })[]> {
  return tx.$queryRaw`
    SELECT ${categoryColumns}, a.category_id AS below
    FROM category_ancestor a JOIN category c ON c.id = a.ancestor_id
    WHERE a.category_id = ANY(${ids}::uuid[]) AND a.distance > 0
    ORDER BY a.category_id, a.distance DESC`;
}

/** Ids of what is right below a parent, or at the top, in its order. */
export async function listSiblingIds(tx: Tx, parentId: string | null): Promise<string[]> {
  const rows = await tx.category.findMany({ where: { parentId }, select: { id: true }, orderBy: { position: 'asc' } });
  return rows.map(({ id }) => id);
}

/** Ids of a category and of all above it; empty for null or no category. */
export async function findIdsAbove(tx: Tx, id: string | null): Promise<string[]> {
  if (id === null) return [];
  const rows = await tx.categoryAncestor.findMany({ where: { categoryId: id }, select: { ancestorId: true } });
  return rows.map(({ ancestorId }) => ancestorId);
}

/** Categories from this one down to its lowest, itself included. */
export async function findHeight(tx: Tx, id: string): Promise<number> {
  const { _max } = await tx.categoryAncestor.aggregate({ where: { ancestorId: id }, _max: { distance: true } });
  return (_max.distance ?? 0) + 1;
}

/** Puts what has nothing above it yet, with all below it, below a parent. */
export async function insertAncestors(tx: Tx, id: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  await tx.$executeRaw`
    INSERT INTO category_ancestor (category_id, ancestor_id, distance)
    SELECT below.category_id, above.ancestor_id, below.distance + above.distance + 1
    FROM category_ancestor below, category_ancestor above
    WHERE below.ancestor_id = ${id}::uuid AND above.category_id = ${parentId}::uuid`;
}

/** Writes that a new category is part of its own branch. */
export async function insertOwnBranch(tx: Tx, id: string): Promise<void> {
  await tx.categoryAncestor.create({ data: { categoryId: id, ancestorId: id, distance: 0 } });
}

/** Takes a category, with all below it, away from what is above it. */
export async function deleteAncestors(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM category_ancestor above USING category_ancestor below
    WHERE below.ancestor_id = ${id}::uuid AND above.category_id = below.category_id AND above.distance > below.distance`;
}

/** Deletes a category with nothing below it and no products but deleted ones. */
export async function deleteLeaf(tx: Tx, id: string): Promise<void> {
  await tx.productCategory.deleteMany({ where: { categoryId: id } });
  await tx.categoryAncestor.deleteMany({ where: { categoryId: id } });
  await tx.category.delete({ where: { id }, select: { id: true } });
}

/** Writes the order of siblings. SQL: one statement for all of them, which writes those that come elsewhere. */
export async function updatePositions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE category c SET position = placed.position
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS placed (id, position)
    WHERE c.id = placed.id AND c.position <> placed.position`;
}
