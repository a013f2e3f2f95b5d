import type { Tx } from './database.ts';

/** How many units of a product were sold lately. */
export interface ProductUnits {
  productId: string;
  units: number;
}

/** Notes it of the products that there are. SQL: one statement for many, of which those are left alone that stay as they are. */
export async function updateProductSales(tx: Tx, sales: readonly ProductUnits[]): Promise<void> {
  const ids = sales.map(({ productId }) => productId);
  const units = sales.map((each) => String(each.units));
  await tx.$executeRaw`
    UPDATE product_sales ps SET units = told.units
    FROM unnest(${ids}::uuid[], ${units}::bigint[]) AS told (product_id, units)
    WHERE ps.product_id = told.product_id AND ps.units <> told.units`;
}
