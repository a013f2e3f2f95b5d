import type { PriceList } from '#packages/pricing/price-list.ts';
import type { Tx } from './database.ts';

/** Writes what is known of a price list; its entries stay. */
export async function savePriceList(
  tx: Tx,
  { adjustment, marketIds, customerGroups, ...list }: PriceList,
): Promise<void> {
  const row = {
    ...list,
    marketIds: [...marketIds],
    customerGroups: [...customerGroups],
    basisPoints: adjustment?.basisPoints ?? null,
    ending: adjustment?.ending ?? null,
  };
  await tx.cataloguePriceList.upsert({ where: { id: list.id }, create: row, update: row });
}

/** Deletes a price list with its entries. */
export async function deletePriceList(tx: Tx, id: string): Promise<void> {
  await tx.cataloguePriceList.deleteMany({ where: { id } });
}

interface EntryChange {
  variantId: string;
  minQuantity: number;
  /** Null for one that was removed. */
  minor: number | null;
}

/**
 * Sets and removes entries of a price list. SQL: one statement for many rows. Ids are given once more as arrays: the planner
 * does not know how few the JSON has, and would read all that there is.
 */
export async function saveEntries(tx: Tx, priceListId: string, changes: readonly EntryChange[]): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        AS change("variantId" uuid, "minQuantity" int, minor bigint)
    ), removed AS (
      DELETE FROM catalogue_price_list_entry AS entry USING given
      WHERE given.minor IS NULL AND entry.price_list_id = ${priceListId}::uuid
        AND entry.variant_id = ANY(${changes.map(({ variantId }) => variantId)}::uuid[])
        AND entry.variant_id = given."variantId" AND entry.min_quantity = given."minQuantity"
    )
    INSERT INTO catalogue_price_list_entry (price_list_id, variant_id, min_quantity, price_minor)
    SELECT ${priceListId}::uuid, "variantId", "minQuantity", minor FROM given WHERE minor IS NOT NULL
    ON CONFLICT (price_list_id, variant_id, min_quantity) DO UPDATE SET price_minor = EXCLUDED.price_minor`;
}
