import type { Product, ProductStatus } from '../domain/product.ts';
import { Prisma, type Product as StoredProduct } from './generated/client.ts';

/** What is read of a product: all but what only lists need. */
export type ProductRow = Omit<StoredProduct, 'titleKey'>;

/** The columns of a `ProductRow`, of `product p`. */
export const productColumns = Prisma.sql`
  p.id, p.slug, p.title, p.description, p.description_html AS "descriptionHtml", p.vendor, p.product_type AS "productType",
  p.tags, p.seo_title AS "seoTitle", p.seo_description AS "seoDescription", p.tax_class AS "taxClass", p.options, p.currency,
  p.min_price AS "minPrice", p.max_price AS "maxPrice", p.status, p.publish_at AS "publishAt", p.published_at AS "publishedAt",
  p.deleted_at AS "deletedAt", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;

export function toProduct({ currency, minPrice, maxPrice, options, status, ...same }: ProductRow): Product {
  return {
    ...same,
    // As `insertProduct` and `updateProduct` wrote them.
    options: options as unknown as Product['options'],
    status: status as ProductStatus,
    priceRange: { min: { minor: Number(minPrice), currency }, max: { minor: Number(maxPrice), currency } },
  };
}
