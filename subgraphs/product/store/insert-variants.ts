import type { Variant } from '../domain/variant.ts';
import type { Tx } from './database.ts';

/** Writes a product's variants in their order. Returns the SKUs that are taken; the transaction must then be given up. */
export async function insertVariants(tx: Tx, variants: readonly Variant[]): Promise<string[]> {
  const given = variants.map(({ id, productId, sku, title, selectedOptions, price, compareAtPrice }) => ({
    id,
    productId,
    sku,
    title,
    selectedOptions,
    price: price.minor,
    compareAtPrice: compareAtPrice?.minor ?? null,
  }));
  // Sorted, so that two products with SKUs in common wait for one another in one direction only.
  const inserted = await tx.$queryRaw<{ sku: string }[]>`
    INSERT INTO variant (id, product_id, position, sku, title, selected_options, price, compare_at_price)
    SELECT id, product_id, position, sku, title, selected_options, price, compare_at_price
    FROM ROWS FROM (
      jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS (
        id uuid, "productId" uuid, sku text, title text, "selectedOptions" jsonb, price bigint, "compareAtPrice" bigint
      )
    ) WITH ORDINALITY
      AS given (id, product_id, sku, title, selected_options, price, compare_at_price, position)
    ORDER BY sku
    ON CONFLICT (sku) DO NOTHING
    RETURNING sku`;
  const written = new Set(inserted.map(({ sku }) => sku));
  return variants.map(({ sku }) => sku).filter((sku) => !written.has(sku));
}
