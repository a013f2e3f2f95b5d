import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { createProduct as make } from '../../domain/create-product.ts';
import type { NewProduct } from '../../domain/new-product.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { namedCategories } from '../named-categories.ts';
import { eventsOfNew, insertNewProduct } from './insert-new-product.ts';

export interface CreateProduct extends NewProduct {
  /** Slugs. */
  categories: string[];
}

/** Creates a product with its variants and tells the other subgraphs. */
export async function createProduct({ database, clock }: Dependencies, input: CreateProduct, cause: Cause) {
  const { categories, ...wished } = input;
  return database.transact(async (tx) => {
    const categoryIds = await namedCategories(tx, categories);
    if (isRefusal(categoryIds)) return categoryIds;
    const now = clock();
    const made = make(wished, { productId: uuidv7(), createId: uuidv7, categoryIds, now });
    if (isRefusal(made)) return made;
    const unfit = await checkAttributes(tx, null, made);
    if (unfit) return unfit;
    const inserted = await insertNewProduct(tx, made, { hasOwnSlug: input.slug !== null });
    if (!isRefusal(inserted)) {
      await appendEvents(tx, eventsOfNew(inserted, { at: now, cause }));
      return inserted.product;
    }
    if (inserted.refused === 'slug-taken') return inserted;
    const { sku } = inserted;
    return refuse('sku-taken', { index: made.variants.findIndex((each) => each.sku === sku), sku });
  });
}
