import type { CatalogueVariant, VariantTerms } from '../domain/price-lines.ts';
import type { Tx } from './database.ts';

type VariantRow = Omit<CatalogueVariant, 'priceMinor'> & VariantTerms & { priceMinor: bigint };

/** Variants with all that says what they cost in markets. SQL: every order in a market asks, by one statement. */
export async function findVariantsInMarkets(
  tx: Tx,
  variantIds: readonly string[],
): Promise<(CatalogueVariant & VariantTerms)[]> {
  const rows = await tx.$queryRaw<VariantRow[]>`
    SELECT variant_id AS "variantId", product_id AS "productId", price_minor AS "priceMinor", currency, is_for_sale AS "isForSale",
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('currency', price.currency, 'minor', price.price_minor, 'compareAtMinor', NULL)), '[]')
        FROM catalogue_variant_price AS price WHERE price.variant_id = variant.variant_id
      ) AS "otherPrices",
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'priceListId', entry.price_list_id, 'minQuantity', entry.min_quantity, 'minor', entry.price_minor
        )), '[]')
        FROM catalogue_price_list_entry AS entry WHERE entry.variant_id = variant.variant_id
      ) AS entries
    FROM catalogue_variant AS variant WHERE variant_id = ANY(${variantIds}::uuid[])`;
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }));
}

interface PriceChange {
  variantId: string;
  currency: string;
  /** Null for one that was removed. */
  minor: number | null;
}

/**
 * Sets and removes prices in other currencies. SQL: one statement for many rows. Ids are given once more as arrays: the planner
 * does not know how few the JSON has, and would read all that there is.
 */
export async function saveVariantPrices(tx: Tx, changes: readonly PriceChange[]): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        AS change("variantId" uuid, currency text, minor bigint)
    ), removed AS (
      DELETE FROM catalogue_variant_price AS price USING given
      WHERE given.minor IS NULL AND price.variant_id = ANY(${changes.map(({ variantId }) => variantId)}::uuid[])
        AND price.variant_id = given."variantId" AND price.currency = given.currency
    )
    INSERT INTO catalogue_variant_price (variant_id, currency, price_minor)
    SELECT "variantId", currency, minor FROM given WHERE minor IS NOT NULL
    ON CONFLICT (variant_id, currency) DO UPDATE SET price_minor = EXCLUDED.price_minor`;
}
