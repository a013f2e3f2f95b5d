import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Variant } from '../domain/variant.ts';

/** A product as it is now, of all its variants. */
const snapshot = (productId: string, variants: readonly Variant[]) => ({
  productId,
  variants: variants.map(({ id, sku, price }) => ({ variantId: id, sku, price })),
});

export const productCreated = (productId: string, variants: readonly Variant[]) =>
  eventOf(productCreatedV1, snapshot(productId, variants));

export const productUpdated = (productId: string, variants: readonly Variant[]) =>
  eventOf(productUpdatedV1, snapshot(productId, variants));
