import type { PriceRange } from '../domain/product.ts';
import type { Variant } from '../domain/variant.ts';
import type { Tx } from './database.ts';

/** Writes what a variant costs and what follows from it for its product, as the product's next version. */
export async function savePrice(tx: Tx, variant: Variant, { min, max }: PriceRange, version: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE variant
    SET price = ${variant.price.minor}::bigint, compare_at_price = ${variant.compareAtPrice?.minor ?? null}::bigint
    WHERE id = ${variant.id}::uuid`;
  await tx.$executeRaw`
    UPDATE product
    SET min_price = ${min.minor}::bigint, max_price = ${max.minor}::bigint, version = ${version}
    WHERE id = ${variant.productId}::uuid`;
}
