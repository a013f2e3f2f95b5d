import { sortKey } from '#packages/text/sort-key.ts';
import type { Product, WholeProduct } from '../domain/product.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type ProductRow, productColumns, toProduct } from './product-row.ts';
import { findByTranslatedSlug, holdSlug } from './translated-slugs.ts';

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

async function findOne(tx: Tx, condition: Prisma.Sql): Promise<Product | null> {
  const [row] = await tx.$queryRaw<ProductRow[]>`SELECT ${productColumns} FROM product p WHERE ${condition}`;
  return row ? toProduct(row) : null;
}

/** Those of the slugs that are taken, or that lead to a product that had them before. */
export async function findTakenSlugs(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM product WHERE slug = ANY(${slugs}::text[]) AND deleted_at IS NULL
    UNION SELECT slug FROM translation WHERE kind = 'product' AND slug = ANY(${slugs}::text[])
    UNION SELECT slug FROM former_slug WHERE slug = ANY(${slugs}::text[])`;
  return rows.map(({ slug }) => slug);
}

/** Writes the product without its parts. False when the slug is taken. SQL: Prisma Client does not say what to do about one index only. */
export async function insertProduct(tx: Tx, whole: WholeProduct): Promise<boolean> {
  const columns = Object.entries(columnsOf(whole));
  const { slug } = whole.product;
  await holdSlug(tx, 'product', slug);
  if ((await findByTranslatedSlug(tx, 'product', slug)) !== null) return false;
  const inserted = await tx.$executeRaw`
    INSERT INTO product (id, created_at, ${Prisma.raw(columns.map(([name]) => name).join(', '))})
    VALUES (${whole.product.id}::uuid, ${whole.product.createdAt}::timestamptz, ${Prisma.join(columns.map(([, value]) => value))})
    ON CONFLICT (slug) WHERE deleted_at IS NULL DO NOTHING`;
  return inserted === 1;
}

/** Writes a locked product without its parts. The unique index refuses a slug that is taken. */
export async function updateProduct(tx: Tx, whole: WholeProduct): Promise<void> {
  const columns = Object.entries(columnsOf(whole)).map(([name, value]) => Prisma.sql`${Prisma.raw(name)} = ${value}`);
  await tx.$executeRaw`UPDATE product SET ${Prisma.join(columns)} WHERE id = ${whole.product.id}::uuid`;
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
