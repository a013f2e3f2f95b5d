import { refuse } from '#packages/refusals/refusal.ts';
import type { Product, ProductStatus, WholeProduct } from './product.ts';

/** What a product can be. */
export const statuses = ['DRAFT', 'ACTIVE', 'ARCHIVED'] as const satisfies ProductStatus[];

const withProduct = (whole: WholeProduct, changes: Partial<Product>): WholeProduct => ({
  ...whole,
  product: { ...whole.product, ...changes },
});

/** For sale from now on. An archived product has to be restored first: nobody publishes one by mistake. */
export function publish(whole: WholeProduct, now: Date) {
  const { status, publishedAt } = whole.product;
  if (status === 'ARCHIVED') return refuse('archived');
  return withProduct(whole, { status: 'ACTIVE', publishAt: null, publishedAt: publishedAt ?? now });
}

/** To be published at a time to come. */
export function schedule(whole: WholeProduct, at: Date) {
  const { status } = whole.product;
  if (status === 'ARCHIVED') return refuse('archived');
  if (status === 'ACTIVE') return refuse('published-already');
  return withProduct(whole, { publishAt: at });
}

/** What its schedule asks for, unless that has changed. */
export function publishWhenDue(whole: WholeProduct, at: Date, now: Date) {
  const { status, publishAt } = whole.product;
  return status === 'DRAFT' && publishAt?.getTime() === at.getTime() ? publish(whole, now) : whole;
}

/** A draft again, that nobody but staff sees; also one that was to be published. */
export function unpublish(whole: WholeProduct) {
  if (whole.product.status === 'ARCHIVED') return refuse('archived');
  return withProduct(whole, { status: 'DRAFT', publishAt: null });
}

/** Kept for what refers to it, and for sale no more. */
export function archive(whole: WholeProduct) {
  return withProduct(whole, { status: 'ARCHIVED', publishAt: null });
}

/** A draft, if it was archived. */
export function restore(whole: WholeProduct) {
  return whole.product.status === 'ARCHIVED' ? withProduct(whole, { status: 'DRAFT' }) : whole;
}

/** Gone for everybody, except where something refers to it. */
export function deleteProduct(whole: WholeProduct, { isSold, now }: { isSold: boolean; now: Date }) {
  if (isSold) return refuse('sold');
  return withProduct(whole, { status: 'ARCHIVED', publishAt: null, deletedAt: now });
}

/** Whether everybody may see it in lists and under its name. */
export const isForSale = ({ status, deletedAt }: Product) => status === 'ACTIVE' && deletedAt === null;

/** Whether everybody may see it where something refers to it, such as an order. */
export const wasPublished = ({ publishedAt }: Product) => publishedAt !== null;
