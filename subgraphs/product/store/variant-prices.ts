import type { CurrencyPrice } from '#packages/pricing/variant-price.ts';
import type { Tx } from './database.ts';

/** What a variant costs in a currency that is not its product's. */
export interface VariantPrice extends CurrencyPrice {
  variantId: string;
}

/** A price to set, or to remove. */
export interface VariantPriceChange extends Omit<VariantPrice, 'minor'> {
  /** Null to remove it. */
  minor: number | null;
}

/** By currency. */
export async function findVariantPrices(tx: Tx, variantIds: readonly string[]): Promise<VariantPrice[]> {
  const where = { variantId: { in: [...variantIds] } };
  const rows = await tx.variantPrice.findMany({ where, orderBy: { currency: 'asc' } });
  return rows.map(({ price, compareAtPrice, ...row }) => ({
    ...row,
    minor: Number(price),
    compareAtMinor: compareAtPrice === null ? null : Number(compareAtPrice),
  }));
}

/** A variant and the product that has to be locked before anything of it changes. */
export interface LockedVariant {
  variantId: string;
  productId: string;
  /** Of the product. */
  currency: string;
}

/** Those of the variants that were not removed, with their products locked until the transaction ends. SQL: a lock, and two tables. */
export function lockProductsOfVariants(tx: Tx, variantIds: readonly string[]): Promise<LockedVariant[]> {
  return tx.$queryRaw`
    SELECT v.id AS "variantId", p.id AS "productId", p.currency
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE v.id = ANY(${variantIds}::uuid[]) AND v.removed_at IS NULL AND p.deleted_at IS NULL
    ORDER BY p.id FOR UPDATE OF p`;
}

/** Gives locked products their next version. */
export function countUpVersions(tx: Tx, productIds: readonly string[]): Promise<{ id: string; version: number }[]> {
  return tx.$queryRaw`
    UPDATE product SET version = version + 1 WHERE id = ANY(${productIds}::uuid[]) RETURNING id, version`;
}

/**
 * Sets and removes prices. Returns those that are changed by it. SQL: one statement for many rows. Ids are given once more as arrays: the planner
 * does not know how few the JSON has, and would read all that there is.
 */
export async function saveVariantPrices(tx: Tx, changes: readonly VariantPriceChange[]): Promise<VariantPriceChange[]> {
  const set = JSON.stringify(changes.filter(({ minor }) => minor !== null));
  const removed = JSON.stringify(changes.filter(({ minor }) => minor === null));
  const saved = await tx.$queryRaw<{ variantId: string; currency: string }[]>`
    INSERT INTO variant_price AS known (variant_id, currency, price, compare_at_price)
    SELECT "variantId", currency, minor, "compareAtMinor"
    FROM jsonb_to_recordset(${set}::jsonb)
      AS given("variantId" uuid, currency text, minor bigint, "compareAtMinor" bigint)
    ON CONFLICT (variant_id, currency) DO UPDATE SET price = EXCLUDED.price, compare_at_price = EXCLUDED.compare_at_price
    WHERE (known.price, known.compare_at_price) IS DISTINCT FROM (EXCLUDED.price, EXCLUDED.compare_at_price)
    RETURNING variant_id AS "variantId", currency`;
  const deleted = await tx.$queryRaw<{ variantId: string; currency: string }[]>`
    DELETE FROM variant_price AS known
    USING jsonb_to_recordset(${removed}::jsonb) AS given("variantId" uuid, currency text)
    WHERE variant_id = ANY(${changes.map(({ variantId }) => variantId)}::uuid[])
      AND variant_id = given."variantId" AND known.currency = given.currency
    RETURNING variant_id AS "variantId", known.currency`;
  const changed = new Set([...saved, ...deleted].map(keyOf));
  return changes.filter((change) => changed.has(keyOf(change)));
}

const keyOf = ({ variantId, currency }: { variantId: string; currency: string }) => `${variantId} ${currency}`;
