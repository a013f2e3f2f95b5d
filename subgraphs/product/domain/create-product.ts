import type { NewProduct } from './new-product.ts';
import { checkVariants, makeVariant } from './new-variant.ts';
import { priceRangeOf } from './price-range.ts';
import type { WholeProduct } from './product.ts';
import { optionsOf } from './product-options.ts';
import { slugOf } from './slug.ts';

interface Creation {
  /** A UUIDv7: the order of ids is the order of creation. */
  productId: string;
  createId: () => string;
  categoryIds: string[];
  now: Date;
}

/** A product and its variants as they are wished for; refuses variants that do not go together. */
export function createProduct(wished: NewProduct, { productId, createId, categoryIds, now }: Creation) {
  const refusal = checkVariants(wished.variants);
  if (refusal) return refusal;
  const names = wished.variants[0]?.selectedOptions.map(({ name }) => name) ?? [];
  const { slug, status, media, variants: newVariants, ...content } = wished;
  const variants = newVariants.map((given) =>
    makeVariant(given, { id: createId(), productId, productTitle: content.title, names }),
  );
  return {
    product: {
      id: productId,
      ...content,
      slug: slug ?? slugOf(content.title),
      options: optionsOf(names, variants),
      priceRange: priceRangeOf(variants),
      status,
      publishAt: null,
      publishedAt: status === 'ACTIVE' ? now : null,
      deletedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    },
    variants,
    media: media.map((each) => ({ id: createId(), ...each })),
    categoryIds,
    attributes: [],
    metafields: [],
    translations: [],
  } satisfies WholeProduct;
}
