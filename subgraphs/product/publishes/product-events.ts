import { isDeepStrictEqual } from 'node:util';
import { productArchivedV1 } from '#events/product/product-archived.v1.ts';
import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { productDeletedV1 } from '#events/product/product-deleted.v1.ts';
import { productPublishedV1 } from '#events/product/product-published.v1.ts';
import { productSlugChangedV1 } from '#events/product/product-slug-changed.v1.ts';
import { productUnpublishedV1 } from '#events/product/product-unpublished.v1.ts';
import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { type EventContent, eventOf } from '#packages/outbox/event-content.ts';
import type { WholeProduct } from '../domain/product.ts';
import { slugsOf } from '../domain/product-slugs.ts';
import { isForSale } from '../domain/product-status.ts';

/** A product as it is now, of all its variants. */
const snapshot = ({ product, variants }: Pick<WholeProduct, 'product' | 'variants'>) => ({
  productId: product.id,
  isForSale: isForSale(product),
  variants: variants.map(({ id, sku, price }) => ({ variantId: id, sku, price })),
});

export const productCreated = (whole: WholeProduct) => eventOf(productCreatedV1, snapshot(whole));

/** The product changed in what has no event of its own. */
export const productUpdated = (product: Pick<WholeProduct, 'product' | 'variants'>) =>
  eventOf(productUpdatedV1, snapshot(product));

/** What a change tells: the state after it, and what became of its name and of whether it is for sale. */
export function eventsOfChange(before: WholeProduct, after: WholeProduct): EventContent[] {
  const productId = after.product.id;
  return [
    productUpdated(after),
    ...(isDeepStrictEqual(slugsOf(before), slugsOf(after)) ? [] : [eventOf(productSlugChangedV1, { productId })]),
    ...eventOfStatus(before, after).map((contract) => eventOf(contract, { productId })),
  ];
}

function eventOfStatus({ product: before }: WholeProduct, { product: after }: WholeProduct) {
  if (after.deletedAt) return [productDeletedV1];
  if (before.status === after.status) return [];
  switch (after.status) {
    case 'ACTIVE':
      return [productPublishedV1];
    case 'ARCHIVED':
      return [productArchivedV1];
    case 'DRAFT':
      return [productUnpublishedV1];
    default:
      return after.status satisfies never;
  }
}
