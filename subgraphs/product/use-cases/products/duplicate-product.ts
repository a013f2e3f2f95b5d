import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { duplicateProduct as decide } from '../../domain/duplicate-product.ts';
import { lockProduct } from '../../store/products.ts';
import { findWhole } from '../../store/save-product.ts';
import { eventsOfNew, insertNewProduct } from './insert-new-product.ts';

export interface DuplicateProduct {
  id: string;
  /** Null for that of the product, as a copy. */
  title: string | null;
  /** What is put behind each SKU. */
  skuSuffix: string;
}

/** Creates a draft with everything a product has. */
export function duplicateProduct(
  { database, clock }: Dependencies,
  { id, title, skuSuffix }: DuplicateProduct,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return refuse('unknown-product');
    const now = clock();
    const copy = decide(await findWhole(tx, product), {
      title: title ?? `${product.title} (copy)`,
      productId: uuidv7(),
      createId: uuidv7,
      skuOf: (sku) => `${sku}${skuSuffix}`,
      now,
    });
    const inserted = await insertNewProduct(tx, copy, { hasOwnSlug: false });
    if (isRefusal(inserted)) {
      if (inserted.refused === 'sku-taken') return refuse('sku-taken', { sku: inserted.sku });
      throw new Error('a slug that nobody chose was refused');
    }
    await appendEvents(tx, eventsOfNew(inserted, { at: now, cause }));
    return inserted.product;
  });
}
