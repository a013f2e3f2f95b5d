import type { Tx } from './database.ts';

/** What inventory tells of a variant. */
export interface VariantStock {
  variantId: string;
  /** Of the event. */
  version: number;
  isAvailable: boolean;
}

/** Whether any variant of a product can be ordered. */
export interface ProductAvailability {
  /** The aggregate of its events: the product itself is another one. */
  id: string;
  productId: string;
  inStock: boolean;
  /** Of its last event. */
  version: number;
}

/**
 * Saves what is newer than what is known, and tells whose variants those are. SQL: one statement for many, in the order of the ids, so
 * that two transactions cannot wait for one another.
 */
export function saveVariantStock(
  tx: Tx,
  stock: readonly VariantStock[],
): Promise<{ variantId: string; productId: string }[]> {
  const rows = stock.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  return tx.$queryRaw`
    WITH saved AS (
      INSERT INTO variant_stock AS known (variant_id, version, is_available)
      SELECT * FROM unnest(
        ${rows.map(({ variantId }) => variantId)}::uuid[], ${rows.map(({ version }) => version)}::int[],
        ${rows.map(({ isAvailable }) => isAvailable)}::boolean[]
      )
      ON CONFLICT (variant_id) DO UPDATE SET version = EXCLUDED.version, is_available = EXCLUDED.is_available
        WHERE known.version < EXCLUDED.version
      RETURNING variant_id
    )
    SELECT v.id AS "variantId", v.product_id AS "productId" FROM saved JOIN variant v ON v.id = saved.variant_id`;
}

/**
 * Brings products up to date with the stock of their variants; resolves to those whose availability is another one now. The rows are
 * locked first, by a statement of its own: the next one then sees what others have committed of the same products meanwhile. SQL: a lock.
 */
export async function updateAvailability(tx: Tx, productIds: readonly string[]): Promise<ProductAvailability[]> {
  await tx.$executeRaw`
    SELECT FROM product_availability WHERE product_id = ANY(${productIds}::uuid[]) ORDER BY product_id FOR UPDATE`;
  return tx.$queryRaw<ProductAvailability[]>`
    UPDATE product_availability pa SET in_stock = NOT pa.in_stock, version = pa.version + 1
    WHERE pa.product_id = ANY(${productIds}::uuid[]) AND pa.in_stock <> EXISTS (
      SELECT FROM variant v JOIN variant_stock s ON s.variant_id = v.id
      WHERE v.product_id = pa.product_id AND v.removed_at IS NULL AND s.is_available
    )
    RETURNING pa.id, product_id AS "productId", in_stock AS "inStock", version`;
}
