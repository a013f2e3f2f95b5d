import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { createProduct as makeProduct } from '../domain/create-product.ts';
import type { NewProduct } from '../domain/new-product.ts';
import type { Product } from '../domain/product.ts';
import { productCreated } from '../publishes/product-created.ts';
import type { Tx } from '../store/database.ts';
import { findCategoriesBySlug } from '../store/find-categories.ts';
import { fileUnderCategories, insertMedia, insertProduct } from '../store/insert-product.ts';
import { insertVariants } from '../store/insert-variants.ts';
import { type AlreadyExists, alreadyExists } from './already-exists.ts';

type Refusal = AlreadyExists | NotFound;

/** Carries a refusal out of a transaction that has written already, so that it rolls back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Creates a product with its variants and tells the other subgraphs; or says what of the input is taken or unknown. */
export async function createProduct(
  dependencies: Dependencies,
  input: NewProduct,
  cause: Cause,
): Promise<Product | Refusal> {
  const ids = { productId: uuidv7(), createVariantId: uuidv7 };
  const { product, variants } = makeProduct(input, { ...ids, now: dependencies.clock() });
  try {
    await withRetries(() =>
      dependencies.database.transact(async (tx) => {
        const categoryIds = await findCategoryIds(tx, input.categories);
        if (!(await insertProduct(tx, product))) throw new Refused(slugTaken(input));
        const [takenSku] = await insertVariants(tx, variants);
        if (takenSku !== undefined) throw new Refused(skuTaken(input, takenSku));
        await fileUnderCategories(tx, product.id, categoryIds);
        await insertMedia(tx, product.id, input.media);
        await appendEvents(tx, [productCreated(product, variants, cause)]);
      }),
    );
    return product;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function findCategoryIds(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const found = new Map((await findCategoriesBySlug(tx, slugs)).map(({ id, slug }) => [slug, id]));
  const ids = slugs.map((slug, index) => {
    const id = found.get(slug);
    if (id === undefined) throw new Refused(notFound(['input', 'categories', String(index)], `category ${slug}`));
    return id;
  });
  return [...new Set(ids)];
}

function slugTaken({ slug, slugIsGiven }: NewProduct): AlreadyExists {
  return alreadyExists(['input', slugIsGiven ? 'slug' : 'title'], `product with the slug ${slug}`);
}

function skuTaken({ variants }: NewProduct, taken: string): AlreadyExists {
  const index = variants.findIndex(({ sku }) => sku === taken);
  return alreadyExists(['input', 'variants', String(index), 'sku'], `variant with the SKU ${taken}`);
}
