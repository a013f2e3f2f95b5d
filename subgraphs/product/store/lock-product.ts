import type { Tx } from './database.ts';

/** The product of a variant and the version of its last event, locked until the transaction ends; null for no variant. */
export async function lockProductOfVariant(
  tx: Tx,
  variantId: string,
): Promise<{ productId: string; version: number } | null> {
  const [row] = await tx.$queryRaw<{ productId: string; version: number }[]>`
    SELECT p.id AS "productId", p.version
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE v.id = ${variantId}::uuid
    FOR UPDATE OF p`;
  return row ?? null;
}
