import type { Product } from '../domain/product.ts';
import { Prisma, type Product as StoredProduct } from './generated/client.ts';

/** What is read of a product: all but what only lists and events need. */
export type ProductRow = Omit<StoredProduct, 'titleKey' | 'version'>;

/** The columns of a `ProductRow`, of `product p`. */
export const productColumns = Prisma.sql`
  p.id, p.slug, p.title, p.description, p.vendor, p.tags, p.options, p.currency,
  p.min_price AS "minPrice", p.max_price AS "maxPrice", p.created_at AS "createdAt"`;

export function toProduct({ currency, minPrice, maxPrice, options, ...same }: ProductRow): Product {
  const priceRange = { min: { minor: Number(minPrice), currency }, max: { minor: Number(maxPrice), currency } };
  // As `insertProduct` wrote them.
  return { ...same, options: options as unknown as Product['options'], priceRange };
}
