import type { SelectedOption, Variant } from '../domain/variant.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

interface VariantRow {
  id: string;
  product_id: string;
  sku: string;
  title: string;
  selected_options: SelectedOption[];
  price: bigint;
  compare_at_price: bigint | null;
  currency: string;
}

/** In any order; ids of no variant are left out. */
export async function findVariants(tx: Tx, ids: readonly string[]): Promise<Variant[]> {
  return read(tx, Prisma.sql`v.id = ANY(${ids}::uuid[])`);
}

export async function findVariantBySku(tx: Tx, sku: string): Promise<Variant | null> {
  const [variant] = await read(tx, Prisma.sql`v.sku = ${sku}`);
  return variant ?? null;
}

/** Those of one product follow one another in the order in which they are shown. */
export async function findVariantsOfProducts(tx: Tx, productIds: readonly string[]): Promise<Variant[]> {
  return read(tx, Prisma.sql`v.product_id = ANY(${productIds}::uuid[])`);
}

async function read(tx: Tx, condition: Prisma.Sql): Promise<Variant[]> {
  const rows = await tx.$queryRaw<VariantRow[]>`
    SELECT v.id, v.product_id, v.sku, v.title, v.selected_options, v.price, v.compare_at_price, p.currency
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE ${condition}
    ORDER BY v.product_id, v.position`;
  return rows.map(toVariant);
}

function toVariant(row: VariantRow): Variant {
  const { id, product_id: productId, sku, title, selected_options: selectedOptions, currency } = row;
  const compareAtPrice = row.compare_at_price === null ? null : { minor: Number(row.compare_at_price), currency };
  return { id, productId, sku, title, selectedOptions, price: { minor: Number(row.price), currency }, compareAtPrice };
}
