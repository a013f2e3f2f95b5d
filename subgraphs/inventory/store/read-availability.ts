import type { Database } from './database.ts';

export interface Availability {
  variantId: string;
  available: number;
  inStock: boolean;
  lowStock: boolean;
}

/** What can be sold of each variant now; variants without stock are absent. */
export function readAvailability({ prisma }: Database, variantIds: readonly string[]): Promise<Availability[]> {
  return prisma.$queryRaw<Availability[]>`
    SELECT "variantId", available, available > 0 AS "inStock", available <= threshold AS "lowStock"
    FROM (
      SELECT item.variant_id AS "variantId", item.low_stock_threshold AS threshold,
        coalesce(sum(level.on_hand - level.reserved), 0)::int AS available
      FROM stock_item item LEFT JOIN stock_level level USING (variant_id)
      WHERE item.variant_id = ANY(${variantIds}::uuid[])
      GROUP BY item.variant_id
    ) AS stock`;
}
