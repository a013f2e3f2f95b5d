import type { Product } from '../domain/product.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type ProductRow, productColumns, toProduct } from './product-row.ts';

/** In any order; ids of no product are left out. */
export async function findProducts(tx: Tx, ids: readonly string[]): Promise<Product[]> {
  return read(tx, Prisma.sql`p.id = ANY(${ids}::uuid[])`);
}

export async function findProductBySlug(tx: Tx, slug: string): Promise<Product | null> {
  const [product] = await read(tx, Prisma.sql`p.slug = ${slug}`);
  return product ?? null;
}

async function read(tx: Tx, condition: Prisma.Sql): Promise<Product[]> {
  const rows = await tx.$queryRaw<ProductRow[]>`SELECT ${productColumns} FROM product p WHERE ${condition}`;
  return rows.map(toProduct);
}
