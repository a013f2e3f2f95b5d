import type { WholeProduct } from './product.ts';
import { slugOf } from './slug.ts';
import { usualTitle } from './variant.ts';

interface Copy {
  title: string;
  productId: string;
  createId: () => string;
  /** The SKU of a copy. */
  skuOf: (sku: string) => string;
  now: Date;
}

/** A draft with everything the product has, under another title and other SKUs. */
export function duplicateProduct(whole: WholeProduct, { title, productId, createId, skuOf, now }: Copy): WholeProduct {
  const media = whole.media.map((each) => ({ copy: { ...each, id: createId() }, of: each.id }));
  const copyOf = new Map(media.map(({ copy, of }) => [of, copy.id]));
  const idOf = new Map(whole.variants.map(({ id }) => [id, createId()])).set(whole.product.id, productId);
  const variants = whole.variants.map((variant) => ({
    ...variant,
    id: idOf.get(variant.id) ?? createId(),
    productId,
    sku: skuOf(variant.sku),
    title:
      variant.title === usualTitle(variant.selectedOptions, whole.product.title)
        ? usualTitle(variant.selectedOptions, title)
        : variant.title,
    // One that says what one thing is cannot be on another.
    barcode: null,
    mediaId: variant.mediaId === null ? null : (copyOf.get(variant.mediaId) ?? null),
  }));
  return {
    product: {
      ...whole.product,
      ...{ id: productId, title, slug: slugOf(title) },
      ...{ status: 'DRAFT', publishAt: null, publishedAt: null, deletedAt: null },
      ...{ version: 1, createdAt: now, updatedAt: now },
    },
    variants,
    media: media.map(({ copy }) => copy),
    categoryIds: [...whole.categoryIds],
    metafields: whole.metafields.map((field) => ({ ...field, ownerId: idOf.get(field.ownerId) ?? productId })),
    // A slug leads to one product.
    translations: whole.translations.map((translation) => ({
      ...translation,
      slug: null,
      // The copy has another title.
      title: null,
      variants: translation.variants.map((each) => ({ ...each, variantId: idOf.get(each.variantId) ?? productId })),
      media: translation.media.map((each) => ({ ...each, mediaId: copyOf.get(each.mediaId) ?? productId })),
    })),
    attributes: whole.attributes.map((value) => ({ ...value, ownerId: idOf.get(value.ownerId) ?? productId })),
  };
}
