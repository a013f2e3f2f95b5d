import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { createProduct as make } from '../domain/create-product.ts';
import type { NewProduct } from '../domain/new-product.ts';
import type { Media } from '../domain/product.ts';
import { productCreated } from '../publishes/product-events.ts';
import { findCategoriesBySlug, insertProductCategories } from '../store/categories.ts';
import { insertMedia } from '../store/media.ts';
import { insertProduct } from '../store/products.ts';
import { insertVariants } from '../store/variants.ts';
import { insertUnderNumberedSlug } from './insert-under-numbered-slug.ts';

export interface CreateProduct extends NewProduct {
  /** Slugs. */
  categories: string[];
  media: Media[];
}

/** Creates a product with its variants and tells the other subgraphs. */
export async function createProduct({ database, clock }: Dependencies, input: CreateProduct, cause: Cause) {
  const at = clock();
  const id = uuidv7();
  const made = make(input, { productId: id, createVariantId: uuidv7, now: at });
  if (isRefusal(made)) return made;
  const { product, variants } = made;
  return database.transact(async (tx) => {
    const known = new Map((await findCategoriesBySlug(tx, input.categories)).map(({ slug, id }) => [slug, id]));
    const categoryIds = input.categories.map((slug) => known.get(slug) ?? null);
    const unknown = categoryIds.indexOf(null);
    if (unknown >= 0) return refuse('unknown-category', { index: unknown });

    let created = product;
    if (!(await insertProduct(tx, product))) {
      if (input.slug !== null) return refuse('slug-taken');
      created = await insertUnderNumberedSlug(tx, product);
    }
    const [sku] = await insertVariants(tx, variants);
    if (sku !== undefined) return refuse('sku-taken', { index: variants.findIndex((each) => each.sku === sku), sku });
    await insertProductCategories(tx, id, [...new Set(categoryIds.filter((categoryId) => categoryId !== null))]);
    await insertMedia(tx, id, input.media);
    await appendEvents(tx, eventsAbout({ id, version: 1 }, [productCreated(id, variants)], { at, cause }));
    return created;
  });
}
