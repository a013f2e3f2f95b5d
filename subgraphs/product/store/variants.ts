import { isDeepStrictEqual } from 'node:util';
import type { Variant } from '../domain/variant.ts';
import type { Tx } from './database.ts';
import { Prisma, type Variant as StoredVariant } from './generated/client.ts';

/** Writes the variants of a new product. Returns the SKUs that are taken; the transaction must then be given up. */
export async function insertVariants(tx: Tx, variants: readonly Variant[]): Promise<string[]> {
  const data = rowsOf(variants.map((variant, position) => ({ variant, position })));
  const inserted = await tx.variant.createManyAndReturn({ data, skipDuplicates: true, select: { sku: true } });
  const written = new Set(inserted.map(({ sku }) => sku));
  return variants.map(({ sku }) => sku).filter((sku) => !written.has(sku));
}

/** Writes more variants of locked products. The unique index refuses a SKU that is taken. SQL: one parameter for many rows. */
export async function addVariants(tx: Tx, variants: readonly PlacedVariant[]): Promise<void> {
  if (variants.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO variant (id, product_id, ${columnList})
    SELECT id, "productId", ${given} FROM jsonb_to_recordset(${JSON.stringify(rowsOf(variants))}::jsonb)
      AS given (id uuid, "productId" uuid, ${givenTypes})`;
}

/** What is written of a variant: column, name of the value, type. */
const columns = [
  ['position', 'position', 'int'],
  ['sku', 'sku', 'text'],
  ['title', 'title', 'text'],
  ['selected_options', 'selectedOptions', 'jsonb'],
  ['price', 'price', 'bigint'],
  ['compare_at_price', 'compareAtPrice', 'bigint'],
  ['barcode', 'barcode', 'text'],
  ['weight_grams', 'weightGrams', 'int'],
  ['length_mm', 'lengthMm', 'int'],
  ['width_mm', 'widthMm', 'int'],
  ['height_mm', 'heightMm', 'int'],
  ['requires_shipping', 'requiresShipping', 'boolean'],
  ['harmonised_code', 'harmonisedCode', 'text'],
  ['country_of_origin', 'countryOfOrigin', 'text'],
  ['media_id', 'mediaId', 'uuid'],
] as const satisfies [string, keyof ReturnType<typeof columnsOf>, string][];
const columnList = Prisma.raw(columns.map(([column]) => column).join(', '));
const given = Prisma.raw(columns.map(([, name]) => `given."${name}"`).join(', '));
const givenTypes = Prisma.raw(columns.map(([, name, type]) => `"${name}" ${type}`).join(', '));
const assignments = Prisma.raw(columns.map(([column, name]) => `${column} = given."${name}"`).join(', '));

interface PlacedVariant {
  variant: Variant;
  /** Among those of its product, from 0. */
  position: number;
}

function rowsOf(variants: readonly PlacedVariant[]) {
  const rows = variants.map(({ variant, position }) => {
    return { id: variant.id, productId: variant.productId, ...columnsOf(variant, position) };
  });
  // Sorted, so that two products with SKUs in common wait for one another in one direction only.
  return rows.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Writes variants of a locked product that have changed, or their places. The unique index refuses a SKU that is taken. SQL: one statement for many. */
export async function updateVariants(tx: Tx, before: readonly Variant[], after: readonly Variant[]): Promise<void> {
  const known = new Map(before.map((variant, position) => [variant.id, columnsOf(variant, position)]));
  const changed = after.flatMap((variant, position) => {
    const data = columnsOf(variant, position);
    const was = known.get(variant.id);
    return was && !isDeepStrictEqual(was, data) ? [{ id: variant.id, data, was }] : [];
  });
  // Variants may exchange their SKUs: each gives its own up before any takes another.
  const renamed = changed.filter(({ data, was }) => data.sku !== was.sku).map(({ id }) => id);
  if (renamed.length > 0) await tx.$executeRaw`UPDATE variant SET sku = id::text WHERE id = ANY(${renamed}::uuid[])`;
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const rows = JSON.stringify(changed.map(({ id, data }) => ({ id, ...data })));
  await tx.$executeRaw`
    UPDATE variant AS known SET ${assignments}
    FROM jsonb_to_recordset(${rows}::jsonb) AS given (id uuid, ${givenTypes})
    WHERE known.id = ANY(${ids}::uuid[]) AND known.id = given.id`;
}

/** Removes variants: their rows stay for what refers to them. */
export async function removeVariants(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.variant.updateMany({ where: { id: { in: [...ids] } }, data: { removedAt: at } });
}

/** Those of the SKUs that variants of other products have. SQL: a bulk upsert asks for every product. */
export async function findTakenSkus(tx: Tx, skus: readonly string[], productId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ sku: string }[]>`
    SELECT sku FROM variant
    WHERE sku = ANY(${skus}::text[]) AND removed_at IS NULL AND product_id <> ${productId}::uuid`;
  return rows.map(({ sku }) => sku);
}

/** Which product has which of the SKUs. */
export async function findSkuOwners(tx: Tx, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ sku: string; productId: string }[]>`
    SELECT sku, product_id AS "productId" FROM variant WHERE sku = ANY(${skus}::text[]) AND removed_at IS NULL`;
  return new Map(rows.map(({ sku, productId }) => [sku, productId]));
}

/** A variant that something refers to. */
export interface ReferredVariant extends Variant {
  /** Whether its product was ever published. */
  wasPublished: boolean;
}

/** Those that were removed as well: something may refer to them. */
export async function findVariants(tx: Tx, ids: readonly string[]): Promise<ReferredVariant[]> {
  const rows = await findRows(tx, Prisma.sql`v.id = ANY(${ids}::uuid[])`);
  return rows.map((row) => ({ ...toVariant(row), wasPublished: row.wasPublished }));
}

export async function findVariantBySku(tx: Tx, sku: string): Promise<Variant | null> {
  const [variant] = await findWhere(tx, Prisma.sql`v.sku = ${sku} AND v.removed_at IS NULL`);
  return variant ?? null;
}

/** Those of one product follow one another in the order in which they are shown. */
export function findVariantsOfProducts(tx: Tx, productIds: readonly string[]): Promise<Variant[]> {
  return findWhere(tx, Prisma.sql`v.product_id = ANY(${productIds}::uuid[]) AND v.removed_at IS NULL`);
}

async function findWhere(tx: Tx, condition: Prisma.Sql): Promise<Variant[]> {
  return (await findRows(tx, condition)).map(toVariant);
}

/** SQL: one statement for two tables. The currency is that of the product. */
function findRows(tx: Tx, condition: Prisma.Sql): Promise<VariantRow[]> {
  return tx.$queryRaw`
    SELECT v.id, v.product_id AS "productId", v.sku, v.title, v.selected_options AS "selectedOptions",
      v.price, v.compare_at_price AS "compareAtPrice", p.currency, v.barcode, v.weight_grams AS "weightGrams",
      v.length_mm AS "lengthMm", v.width_mm AS "widthMm", v.height_mm AS "heightMm",
      v.requires_shipping AS "requiresShipping", v.harmonised_code AS "harmonisedCode",
      v.country_of_origin AS "countryOfOrigin", v.media_id AS "mediaId", p.published_at IS NOT NULL AS "wasPublished"
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE ${condition}
    ORDER BY v.product_id, v.position`;
}

type VariantRow = Omit<StoredVariant, 'position' | 'removedAt'> & { currency: string; wasPublished: boolean };

function toVariant({
  currency,
  price,
  compareAtPrice,
  selectedOptions,
  lengthMm,
  widthMm,
  heightMm,
  wasPublished: _wasPublished,
  ...same
}: VariantRow): Variant {
  const isMeasured = lengthMm !== null && widthMm !== null && heightMm !== null;
  return {
    ...same,
    // As `columnsOf` has them.
    selectedOptions: selectedOptions as unknown as Variant['selectedOptions'],
    price: { minor: Number(price), currency },
    compareAtPrice: compareAtPrice === null ? null : { minor: Number(compareAtPrice), currency },
    dimensions: isMeasured ? { lengthMm, widthMm, heightMm } : null,
  };
}

function columnsOf(variant: Variant, position: number) {
  const { id: _id, productId: _productId, price, compareAtPrice, selectedOptions, dimensions, ...same } = variant;
  return {
    ...same,
    position,
    selectedOptions: selectedOptions.map(({ name, value }) => ({ name, value })),
    price: price.minor,
    compareAtPrice: compareAtPrice?.minor ?? null,
    lengthMm: dimensions?.lengthMm ?? null,
    widthMm: dimensions?.widthMm ?? null,
    heightMm: dimensions?.heightMm ?? null,
  };
}
