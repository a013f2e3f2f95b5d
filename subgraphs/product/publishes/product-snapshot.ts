import type { z } from 'zod';
import type { productSnapshotSchema } from '#events/product/product-snapshot.ts';
import type { Variant } from '../domain/variant.ts';

export function productSnapshot(
  productId: string,
  variants: readonly Variant[],
): z.input<typeof productSnapshotSchema> {
  return { productId, variants: variants.map(({ id, sku, price }) => ({ variantId: id, sku, price })) };
}
