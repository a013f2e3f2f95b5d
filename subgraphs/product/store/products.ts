import { sortKey } from '#packages/text/sort-key.ts';
import type { Product, WholeProduct } from '../domain/product.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type ProductRow, productColumns, toProduct } from './product-row.ts';
import { findByTranslatedSlug, findTranslatedSlugs, holdSlugs } from './translated-slugs.ts';

export async function findProducts(tx: Tx, ids: readonly string[]): Promise<Product[]> {
  const rows = await tx.product.findMany({ where: { id: { in: [...ids] } }, omit: { titleKey: true } });
  return rows.map(toProduct);
}

/** The product that has the slug now, in whatever language. */
export async function findProductBySlug(tx: Tx, slug: string): Promise<Product | null> {
  const found = await findOne(tx, Prisma.sql`p.slug = ${slug} AND p.deleted_at IS NULL`);
  const translated = found ? null : await findByTranslatedSlug(tx, 'product', slug);
  return translated === null ? found : findOne(tx, Prisma.sql`p.id = ${translated}::uuid AND p.deleted_at IS NULL`);
}

/** The product that had the slug before, if nothing has it now. */
export function findProductByFormerSlug(tx: Tx, slug: string): Promise<Product | null> {
  return findOne(
    tx,
    Prisma.sql`p.id = (SELECT product_id FROM former_slug WHERE slug = ${slug}) AND p.deleted_at IS NULL`,
  );
}

/** The product, locked until the transaction ends; null when there is none or it was deleted. */
export function lockProduct(tx: Tx, id: string): Promise<Product | null> {
  return findOne(tx, Prisma.sql`p.id = ${id}::uuid AND p.deleted_at IS NULL FOR UPDATE OF p`);
}

/** Those of the products that are not deleted, locked until the transaction ends. SQL: locks, in the order of the ids. */
export async function lockProducts(tx: Tx, ids: readonly string[]): Promise<Product[]> {
  const rows = await tx.$queryRaw<ProductRow[]>`
    SELECT ${productColumns} FROM product p WHERE p.id = ANY(${ids}::uuid[]) AND p.deleted_at IS NULL
    ORDER BY p.id FOR UPDATE OF p`;
  return rows.map(toProduct);
}

async function findOne(tx: Tx, condition: Prisma.Sql): Promise<Product | null> {
  const [row] = await tx.$queryRaw<ProductRow[]>`SELECT ${productColumns} FROM product p WHERE ${condition}`;
  return row ? toProduct(row) : null;
}

/** The ids of the products that have these slugs now, in whatever language, by slug. SQL: they stand in two tables. */
export async function findSlugOwners(tx: Tx, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ slug: string; id: string }[]>`
    SELECT slug, id FROM product WHERE slug = ANY(${slugs}::text[]) AND deleted_at IS NULL
    UNION SELECT slug, owner_id FROM translation WHERE kind = 'product' AND slug = ANY(${slugs}::text[])`;
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Those of the slugs that are taken, or that lead to a product that had them before. */
export async function findTakenSlugs(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM product WHERE slug = ANY(${slugs}::text[]) AND deleted_at IS NULL
    UNION SELECT slug FROM translation WHERE kind = 'product' AND slug = ANY(${slugs}::text[])
    UNION SELECT slug FROM former_slug WHERE slug = ANY(${slugs}::text[])`;
  return rows.map(({ slug }) => slug);
}

/**
 * The products that have the slugs, in whatever language, locked until the transaction ends, in the order of their ids. The slug is
 * compared once more when it is locked: it may have been another's change that was waited for.
 */
export async function lockProductsBySlug(
  tx: Tx,
  slugs: readonly string[],
): Promise<{ namedBy: string; product: Product }[]> {
  const rows = await tx.$queryRaw<(ProductRow & { namedBy: string; translated: boolean })[]>`
    SELECT ${productColumns}, named.slug AS "namedBy", named.translated FROM (
      SELECT id, slug, false AS translated FROM product WHERE slug = ANY(${slugs}::text[]) AND deleted_at IS NULL
      UNION SELECT owner_id, slug, true FROM translation WHERE kind = 'product' AND slug = ANY(${slugs}::text[])
    ) AS named JOIN product p ON p.id = named.id AND (named.translated OR p.slug = named.slug)
    WHERE p.deleted_at IS NULL ORDER BY p.id FOR UPDATE OF p`;
  const translated = rows.some((row) => row.translated) ? await findTranslatedNow(tx, slugs) : new Set();
  return rows
    .filter((row) => !row.translated || translated.has(`${row.id} ${row.namedBy}`))
    .map(({ namedBy, translated: _translated, ...row }) => ({ namedBy, product: toProduct(row) }));
}

/** By a statement of its own, which sees what was committed until the products were locked. */
async function findTranslatedNow(tx: Tx, slugs: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT owner_id || ' ' || slug AS key FROM translation WHERE kind = 'product' AND slug = ANY(${slugs}::text[])`;
  return new Set(rows.map(({ key }) => key));
}

/** Writes the product without its parts. False when the slug is taken. */
export const insertProduct = async (tx: Tx, whole: WholeProduct): Promise<boolean> =>
  (await insertProducts(tx, [whole])) === 1;

/** Writes products, in the order of their slugs, without their parts; resolves to how many slugs were free. SQL: Prisma Client does not say what to do about one index only. */
export async function insertProducts(tx: Tx, wholes: readonly WholeProduct[]): Promise<number> {
  const slugs = wholes.map(({ product }) => product.slug);
  await holdSlugs(tx, 'product', slugs);
  const translated = await findTranslatedSlugs(tx, 'product', slugs);
  const sorted = wholes
    .filter(({ product }) => !translated.has(product.slug))
    .sort((a, b) => (a.product.slug < b.product.slug ? -1 : 1));
  const rows = sorted.map((whole) => {
    const { id, createdAt } = whole.product;
    const values = Object.values(columnsOf(whole));
    return Prisma.sql`(${id}::uuid, ${createdAt}::timestamptz, ${Prisma.join(values)})`;
  });
  const [first] = sorted;
  if (!first) return 0;
  const names = Object.keys(columnsOf(first));
  return tx.$executeRaw`
    INSERT INTO product (id, created_at, ${Prisma.raw(names.join(', '))}) VALUES ${Prisma.join(rows)}
    ON CONFLICT (slug) WHERE deleted_at IS NULL DO NOTHING`;
}

/** Writes a locked product without its parts. The unique index refuses a slug that is taken. */
export async function updateProduct(tx: Tx, whole: WholeProduct): Promise<void> {
  const columns = Object.entries(columnsOf(whole)).map(([name, value]) => Prisma.sql`${Prisma.raw(name)} = ${value}`);
  await tx.$executeRaw`UPDATE product SET ${Prisma.join(columns)} WHERE id = ${whole.product.id}::uuid`;
}

/** Gives locked products that are filed elsewhere their next version. SQL: one statement for many rows. */
export async function updateAfterRefiling(tx: Tx, ids: readonly string[], at: Date): Promise<Product[]> {
  const rows = await tx.$queryRaw<ProductRow[]>`
    UPDATE product p SET version = version + 1, updated_at = ${at}::timestamptz
    WHERE p.id = ANY(${ids}::uuid[]) RETURNING ${productColumns}`;
  return rows.map(toProduct);
}

/** What changes of a product, by column. */
function columnsOf({ product }: WholeProduct): Record<string, Prisma.Sql> {
  const { priceRange } = product;
  return {
    slug: Prisma.sql`${product.slug}`,
    title: Prisma.sql`${product.title}`,
    title_key: Prisma.sql`${sortKey(product.title)}`,
    description: Prisma.sql`${product.description}`,
    description_html: Prisma.sql`${product.descriptionHtml}`,
    vendor: Prisma.sql`${product.vendor}`,
    product_type: Prisma.sql`${product.productType}`,
    tags: Prisma.sql`${product.tags}::text[]`,
    seo_title: Prisma.sql`${product.seoTitle}`,
    seo_description: Prisma.sql`${product.seoDescription}`,
    tax_class: Prisma.sql`${product.taxClass}`,
    options: Prisma.sql`${JSON.stringify(product.options)}::jsonb`,
    currency: Prisma.sql`${priceRange.min.currency}`,
    min_price: Prisma.sql`${priceRange.min.minor}::bigint`,
    max_price: Prisma.sql`${priceRange.max.minor}::bigint`,
    status: Prisma.sql`${product.status}`,
    publish_at: Prisma.sql`${product.publishAt}::timestamptz`,
    published_at: Prisma.sql`${product.publishedAt}::timestamptz`,
    deleted_at: Prisma.sql`${product.deletedAt}::timestamptz`,
    version: Prisma.sql`${product.version}`,
    updated_at: Prisma.sql`${product.updatedAt}::timestamptz`,
  };
}

/** The id of the product of a variant that is not removed; null when there is none. */
export async function findProductOfVariant(tx: Tx, variantId: string): Promise<string | null> {
  const variant = await tx.variant.findFirst({
    where: { id: variantId, removedAt: null },
    select: { productId: true },
  });
  return variant?.productId ?? null;
}
