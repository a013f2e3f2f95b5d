import type { Variant } from '../domain/variant.ts';
import type { Tx } from './database.ts';
import { Prisma, type Variant as StoredVariant } from './generated/client.ts';

/** Writes a product's variants in their order. Returns the SKUs that are taken; the transaction must then be given up. */
export async function insertVariants(tx: Tx, variants: readonly Variant[]): Promise<string[]> {
  const rows = variants.map(({ id, productId, sku, title, selectedOptions, price, compareAtPrice }, position) => ({
    id,
    productId,
    position,
    sku,
    title,
    selectedOptions: selectedOptions.map(({ name, value }) => ({ name, value })),
    price: price.minor,
    compareAtPrice: compareAtPrice?.minor ?? null,
  }));
  // Sorted, so that two products with SKUs in common wait for one another in one direction only.
  const data = rows.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  const inserted = await tx.variant.createManyAndReturn({ data, skipDuplicates: true, select: { sku: true } });
  const written = new Set(inserted.map(({ sku }) => sku));
  return rows.map(({ sku }) => sku).filter((sku) => !written.has(sku));
}

export function findVariants(tx: Tx, ids: readonly string[]): Promise<Variant[]> {
  return findWhere(tx, Prisma.sql`v.id = ANY(${ids}::uuid[])`);
}

export async function findVariantBySku(tx: Tx, sku: string): Promise<Variant | null> {
  const [variant] = await findWhere(tx, Prisma.sql`v.sku = ${sku}`);
  return variant ?? null;
}

/** Those of one product follow one another in the order in which they are shown. */
export function findVariantsOfProducts(tx: Tx, productIds: readonly string[]): Promise<Variant[]> {
  return findWhere(tx, Prisma.sql`v.product_id = ANY(${productIds}::uuid[])`);
}

/** SQL: one statement for two tables. The currency is that of the product. */
async function findWhere(tx: Tx, condition: Prisma.Sql): Promise<Variant[]> {
  const rows = await tx.$queryRaw<VariantRow[]>`
    SELECT v.id, v.product_id AS "productId", v.sku, v.title, v.selected_options AS "selectedOptions",
      v.price, v.compare_at_price AS "compareAtPrice", p.currency
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE ${condition}
    ORDER BY v.product_id, v.position`;
  return rows.map(toVariant);
}

type VariantRow = Omit<StoredVariant, 'position'> & { currency: string };

function toVariant({ currency, price, compareAtPrice, selectedOptions, ...same }: VariantRow): Variant {
  return {
    ...same,
    // As `insertVariants` wrote them.
    selectedOptions: selectedOptions as unknown as Variant['selectedOptions'],
    price: { minor: Number(price), currency },
    compareAtPrice: compareAtPrice === null ? null : { minor: Number(compareAtPrice), currency },
  };
}

/** Writes what a variant costs. */
export async function updatePrice(tx: Tx, { id, price, compareAtPrice }: Variant): Promise<void> {
  const data = { price: price.minor, compareAtPrice: compareAtPrice?.minor ?? null };
  await tx.variant.update({ where: { id }, data, select: { id: true } });
}
