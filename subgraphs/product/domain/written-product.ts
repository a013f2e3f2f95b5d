import type { WrittenProduct } from '#packages/shopify-csv/write-products.ts';
import { htmlOfText } from './description-html.ts';
import type { WholeProduct } from './product.ts';

/** A product as a file has it: in the shop's own language. */
export function writtenProduct({ product, variants, media }: WholeProduct): WrittenProduct {
  const pictures = new Map(media.map((picture) => [picture.id, picture]));
  return {
    ...product,
    descriptionHtml: product.descriptionHtml ?? htmlOfText(product.description),
    seo: { title: product.seoTitle, description: product.seoDescription },
    media,
    variants: variants.map(({ mediaId, ...variant }) => ({
      ...variant,
      media: mediaId === null ? null : (pictures.get(mediaId) ?? null),
    })),
  };
}
