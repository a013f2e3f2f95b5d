import type { Product, ProductOption } from '../domain/product.ts';
import { Prisma } from './generated/client.ts';

/** What `productColumns` select of `product p`. */
export interface ProductRow {
  id: string;
  slug: string;
  title: string;
  description: string;
  vendor: string | null;
  tags: string[];
  options: ProductOption[];
  currency: string;
  min_price: bigint;
  max_price: bigint;
  created_at: Date;
}

export const productColumns = Prisma.sql`
  p.id, p.slug, p.title, p.description, p.vendor, p.tags, p.options, p.currency, p.min_price, p.max_price, p.created_at`;

export function toProduct(row: ProductRow): Product {
  const { id, slug, title, description, vendor, tags, options, currency } = row;
  const priceRange = {
    min: { minor: Number(row.min_price), currency },
    max: { minor: Number(row.max_price), currency },
  };
  return { id, slug, title, description, vendor, tags, options, priceRange, createdAt: row.created_at };
}
