import type { Media } from '../domain/product.ts';
import type { Tx } from './database.ts';

/** Each with its product, the main picture first. */
export async function findMediaOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(Media & { productId: string })[]> {
  return tx.$queryRaw`
    SELECT product_id AS "productId", url, alt FROM media
    WHERE product_id = ANY(${productIds}::uuid[])
    ORDER BY product_id, position`;
}
