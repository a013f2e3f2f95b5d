import type { PriceListEntry } from '#packages/pricing/price-list.ts';
import type { EntryChange } from '../domain/price-list.ts';
import type { Tx } from './database.ts';

/** An entry with its variant. */
export interface VariantEntry extends PriceListEntry {
  variantId: string;
}

export async function findEntriesOfVariants(tx: Tx, variantIds: readonly string[]): Promise<VariantEntry[]> {
  const rows = await tx.priceListEntry.findMany({ where: { variantId: { in: [...variantIds] } } });
  return rows.map(toEntry);
}

/** Those of the variants that were not removed. */
export async function findPresentVariants(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const where = { id: { in: [...ids] }, removedAt: null, product: { deletedAt: null } };
  const rows = await tx.variant.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Place of an entry in its list. */
export type EntryPlace = [variantId: string, minQuantity: number];

/** The entries of a list by variant and quantity: at most `limit`, those after a place. SQL: Prisma Client knows no keys to go on after. */
export async function listEntries(
  tx: Tx,
  priceListId: string,
  { after, limit }: { after: EntryPlace | null; limit: number },
): Promise<VariantEntry[]> {
  const [variantId, minQuantity] = after ?? ['00000000-0000-0000-0000-000000000000', 0];
  const rows = await tx.$queryRaw<(Omit<VariantEntry, 'minor'> & { price: bigint })[]>`
    SELECT price_list_id AS "priceListId", variant_id AS "variantId", min_quantity AS "minQuantity", price
    FROM price_list_entry
    WHERE price_list_id = ${priceListId}::uuid AND (variant_id, min_quantity) > (${variantId}::uuid, ${minQuantity}::int)
    ORDER BY variant_id, min_quantity LIMIT ${limit}`;
  return rows.map(toEntry);
}

function toEntry({ price, ...row }: Omit<VariantEntry, 'minor'> & { price: bigint }): VariantEntry {
  return { ...row, minor: Number(price) };
}

/**
 * Sets and removes entries of a locked list. Returns those that are changed by it. SQL: one statement for many rows. Ids are given once more as arrays: the planner
 * does not know how few the JSON has, and would read all that there is.
 */
export async function saveEntries(
  tx: Tx,
  priceListId: string,
  changes: readonly EntryChange[],
): Promise<EntryChange[]> {
  const set = JSON.stringify(changes.filter(({ minor }) => minor !== null));
  const removed = JSON.stringify(changes.filter(({ minor }) => minor === null));
  const saved = await tx.$queryRaw<EntryChange[]>`
    INSERT INTO price_list_entry AS entry (price_list_id, variant_id, min_quantity, price)
    SELECT ${priceListId}::uuid, "variantId", "minQuantity", minor
    FROM jsonb_to_recordset(${set}::jsonb) AS given("variantId" uuid, "minQuantity" int, minor bigint)
    ORDER BY "variantId", "minQuantity"
    ON CONFLICT (price_list_id, variant_id, min_quantity) DO UPDATE SET price = EXCLUDED.price
    WHERE entry.price <> EXCLUDED.price
    RETURNING variant_id AS "variantId", min_quantity AS "minQuantity", price AS minor`;
  const deleted = await tx.$queryRaw<EntryChange[]>`
    DELETE FROM price_list_entry AS entry
    USING jsonb_to_recordset(${removed}::jsonb) AS given("variantId" uuid, "minQuantity" int)
    WHERE price_list_id = ${priceListId}::uuid AND variant_id = ANY(${changes.map(({ variantId }) => variantId)}::uuid[])
      AND variant_id = given."variantId" AND min_quantity = given."minQuantity"
    RETURNING variant_id AS "variantId", min_quantity AS "minQuantity", NULL AS minor`;
  return [...saved, ...deleted].map((entry) => ({
    ...entry,
    minor: entry.minor === null ? null : Number(entry.minor),
  }));
}

/** Those of the variants that have more than so many entries. */
export async function findCrowdedVariants(tx: Tx, variantIds: readonly string[], most: number): Promise<string[]> {
  const rows = await tx.priceListEntry.groupBy({
    by: ['variantId'],
    where: { variantId: { in: [...variantIds] } },
    having: { variantId: { _count: { gt: most } } },
  });
  return rows.map(({ variantId }) => variantId);
}
