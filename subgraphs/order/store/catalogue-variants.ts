import type { CatalogueVariant } from '../domain/price-lines.ts';
import type { Tx } from './database.ts';

/** What variants cost now; those that there are not, or no more, are absent. SQL: every order that is placed asks. */
export async function findVariants(tx: Tx, variantIds: readonly string[]): Promise<CatalogueVariant[]> {
  const rows = await tx.$queryRaw<(Omit<CatalogueVariant, 'priceMinor'> & { priceMinor: bigint })[]>`
    SELECT variant_id AS "variantId", product_id AS "productId", price_minor AS "priceMinor", currency, is_for_sale AS "isForSale"
    FROM catalogue_variant WHERE variant_id = ANY(${variantIds}::uuid[])`;
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }));
}

/** Replaces what is known of the variants of products. */
export async function saveVariants(
  tx: Tx,
  productIds: readonly string[],
  variants: readonly CatalogueVariant[],
): Promise<void> {
  await tx.catalogueVariant.deleteMany({ where: { productId: { in: [...productIds] } } });
  await tx.catalogueVariant.createMany({ data: [...variants] });
}
