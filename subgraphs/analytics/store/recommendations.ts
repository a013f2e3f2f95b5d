import type { Tx } from './database.ts';

/** A product that was bought together with another one. */
export interface Recommendation {
  /** The other one. */
  productId: string;
  recommendedId: string;
}

/** Orders of a product that are looked at, the latest: a best seller must not cost more than any other product. */
const consideredOrders = 1_000;

/**
 * At most `first` of each product, what was most often bought with it first. SQL: Prisma Client has no counts over joins.
 * OFFSET 0 has the lines of each order found by its id: a join of all would read the whole table where it holds some hundred
 * thousand lines.
 */
export function findRecommendations(tx: Tx, productIds: readonly string[], first: number): Promise<Recommendation[]> {
  return tx.$queryRaw`
    SELECT asked.product_id AS "productId", bought.product_id AS "recommendedId"
    FROM unnest(${productIds}::uuid[]) AS asked(product_id)
    CROSS JOIN LATERAL (
      SELECT other.product_id, count(DISTINCT other.order_id) AS orders, sum(other.revenue_minor) AS revenue
      FROM (
        SELECT DISTINCT order_id FROM sale_line WHERE product_id = asked.product_id
        ORDER BY order_id DESC LIMIT ${consideredOrders}::int
      ) AS containing
      CROSS JOIN LATERAL (
        SELECT order_id, product_id, revenue_minor FROM sale_line WHERE order_id = containing.order_id OFFSET 0
      ) AS other
      WHERE other.product_id <> asked.product_id
      GROUP BY other.product_id
      ORDER BY orders DESC, revenue DESC, other.product_id
      LIMIT ${first}::int
    ) AS bought
    ORDER BY asked.product_id, bought.orders DESC, bought.revenue DESC, bought.product_id`;
}
