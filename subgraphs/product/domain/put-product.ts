import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { createProduct } from './create-product.ts';
import { editProduct } from './edit-product.ts';
import type { ProductContent } from './new-product.ts';
import type { Media, ProductStatus, WholeProduct } from './product.ts';
import { archive, publish, restore, unpublish } from './product-status.ts';
import { type NamedVariant, putVariants } from './put-variants.ts';

/** A product as it is to be. Lists that are given take the place of those that are there; what is absent stays. */
export interface WishedProduct extends Partial<ProductContent> {
  categoryIds?: string[] | undefined;
  media?: { url: string; alt: string | null }[] | undefined;
  variants?: NamedVariant[] | undefined;
  status?: ProductStatus | undefined;
}

interface Occasion {
  createId: () => string;
  now: Date;
}

/** The product as it is to be. */
export function putProduct(whole: WholeProduct, wished: WishedProduct, { createId, now }: Occasion) {
  const { media, variants, status, ...edit } = wished;
  const edited = editProduct(whole, edit);
  const pictured = media ? putMedia(edited, media, createId) : edited;
  const varied = variants ? putVariants(pictured, variants, createId) : pictured;
  return isRefusal(varied) || status === undefined ? varied : putStatus(varied, status, now);
}

/** A new product as it is to be; refuses one without a title or variants. */
export function createWished(slug: string, wished: WishedProduct, occasion: Occasion & { productId: string }) {
  const { title, variants, media = [], status = 'ACTIVE', categoryIds = [], ...content } = wished;
  if (title === undefined) return refuse('title-missing');
  if (!variants) return refuse('variants-missing');
  const { productId, createId, now } = occasion;
  const [first] = variants;
  if (!first) return refuse('variants-missing');
  // Begins with nothing but a name and a variant, and becomes what was wished like any other.
  const { sku, price, selectedOptions } = first;
  const seed = createProduct(
    {
      ...{ slug, title, description: '', descriptionHtml: null, vendor: null, productType: null, tags: [] },
      ...{ seoTitle: null, seoDescription: null, taxClass: 'standard', media: [], status: 'DRAFT', ...content },
      variants: [{ ...bare, sku, price, selectedOptions, compareAtPrice: null }],
    },
    { productId, createId, categoryIds, now },
  );
  return isRefusal(seed) ? seed : putProduct(seed, { variants, media, status }, occasion);
}

const bare = {
  ...{ title: null, barcode: null, weightGrams: null, dimensions: null },
  ...{ requiresShipping: true, harmonisedCode: null, countryOfOrigin: null },
};

function putMedia(whole: WholeProduct, wished: readonly Omit<Media, 'id'>[], createId: () => string): WholeProduct {
  const known = new Map(whole.media.map(({ url, id }) => [url, id]));
  const media = wished.map(({ url, alt }) => {
    const id = known.get(url) ?? createId();
    // The same address may stand there twice.
    known.delete(url);
    return { id, url, alt };
  });
  const ids = new Set(media.map(({ id }) => id));
  const variants = whole.variants.map((variant) =>
    variant.mediaId === null || ids.has(variant.mediaId) ? variant : { ...variant, mediaId: null },
  );
  return { ...whole, media, variants };
}

/** The product with a status, by the steps that lead there. */
export function putStatus(whole: WholeProduct, status: ProductStatus, now: Date): WholeProduct {
  if (whole.product.status === status) return whole;
  if (status === 'ARCHIVED') return archive(whole);
  const draft = restore(whole);
  const changed = status === 'ACTIVE' ? publish(draft, now) : unpublish(draft);
  if (isRefusal(changed)) throw new Error('a draft was taken to be archived');
  return changed;
}
