import { factsOf, type KnownProduct, type KnownValue, type ProductFacts } from '../domain/product-facts.ts';
import { findValuesByCode } from './attribute-values.ts';
import type { Tx } from './database.ts';
import { findVariantPrices } from './variant-prices.ts';
import { findVariantsOfProducts } from './variants.ts';

type Row = Omit<KnownProduct, 'variants' | 'attributes'>;

/**
 * What rules ask about products; nothing of those that are deleted. SQL: a product with all categories that it is found in.
 * @param attributes codes of those that are asked about.
 */
export async function findProductFacts(
  tx: Tx,
  ids: readonly string[],
  attributes: readonly string[],
): Promise<ProductFacts[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.description, p.slug, p.status, p.vendor, p.product_type AS "productType", p.tags,
      p.tax_class AS "taxClass", p.created_at AS "createdAt", p.published_at AS "publishedAt",
      EXISTS (SELECT FROM media m WHERE m.product_id = p.id) AS "hasMedia",
      ARRAY(
        SELECT DISTINCT a.ancestor_id::text
        FROM product_category pc JOIN category_ancestor a ON a.category_id = pc.category_id
        WHERE pc.product_id = p.id
      ) AS "categoryIds"
    FROM product p WHERE p.id = ANY(${ids}::uuid[]) AND p.deleted_at IS NULL`;
  const all = await findVariantsOfProducts(tx, ids);
  const variants = Map.groupBy(all, ({ productId }) => productId);
  const variantIds = all.map(({ id }) => id);
  const inCurrencies = Map.groupBy(await findVariantPrices(tx, variantIds), ({ variantId }) => variantId);
  const found: (KnownValue & { productId: string })[] =
    attributes.length > 0 ? await findValuesByCode(tx, ids, attributes) : [];
  const values = Map.groupBy(found, ({ productId }) => productId);
  return rows.map((row) =>
    factsOf({
      ...row,
      attributes: values.get(row.id) ?? [],
      variants: (variants.get(row.id) ?? []).map(({ price, compareAtPrice, ...variant }) => {
        const others = inCurrencies.get(variant.id) ?? [];
        return {
          ...variant,
          prices: [price, ...others.map(({ minor, currency }) => ({ minor, currency }))],
          compareAtPrices: [
            ...(compareAtPrice ? [compareAtPrice] : []),
            ...others.flatMap(({ compareAtMinor: minor, currency }) => (minor === null ? [] : [{ minor, currency }])),
          ],
        };
      }),
    }),
  );
}

/** Lets nobody else change these products, nor compare them with rules, until the transaction ends; in the order of their ids. */
export async function lockProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT FROM product WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Ids of products, deleted ones included, in their order. */
export async function listProductIds(
  tx: Tx,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx.product.findMany({
    where: after === null ? {} : { id: { gt: after } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

/** A product where it is filed. */
export interface FiledProduct {
  categoryId: string;
  productId: string;
}

/** Products that are filed in a category or below it, category by category. SQL: each category's part of one index, up to the limit. */
export function listFiledBelow(
  tx: Tx,
  categoryId: string,
  { after, limit }: { after: FiledProduct | null; limit: number },
): Promise<FiledProduct[]> {
  const from = after ?? { categoryId: '00000000-0000-0000-0000-000000000000', productId: null };
  return tx.$queryRaw`
    SELECT branch.category_id AS "categoryId", filed.product_id AS "productId"
    FROM (
      SELECT category_id FROM category_ancestor
      WHERE ancestor_id = ${categoryId}::uuid AND category_id >= ${from.categoryId}::uuid ORDER BY category_id
    ) AS branch
    CROSS JOIN LATERAL (
      SELECT pc.product_id FROM product_category pc
      WHERE pc.category_id = branch.category_id
        AND (branch.category_id > ${from.categoryId}::uuid OR pc.product_id > ${from.productId}::uuid)
      ORDER BY pc.product_id LIMIT ${limit}
    ) AS filed
    ORDER BY branch.category_id, filed.product_id
    LIMIT ${limit}`;
}
