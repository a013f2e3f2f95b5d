import { Prisma } from './generated/client.ts';
import { variantPriceIn } from './product-prices.ts';

/** About so many buckets: there are at most two more. */
const wantedBuckets = 5;

/**
 * Of `listed l`: the range of the prices of products, and how many have a variant in each part of it, as a condition on the price finds them. Parts are
 * 1, 2 or 5 times a power of ten wide, begin at multiples of that, and are left out where nothing is.
 */
export function bucketsOfPrices(currency: string | null, counted: Prisma.Sql): Prisma.Sql {
  const { price, join } = variantPriceIn(currency);
  return Prisma.sql`(
    WITH priced AS MATERIALIZED (
      SELECT l.id, l.low, l.high, l.currency FROM listed l WHERE ${counted}
    ), range AS (
      SELECT count(*) AS products, min(low) AS low, max(high) AS high,
        CASE WHEN min(currency) = max(currency) THEN min(currency) END AS currency,
        greatest((max(high) - min(low) + 1) / ${wantedBuckets}::float8, 1) AS width
      FROM priced
    ), rounded AS (
      SELECT range.*, 10 ^ floor(log(width)) AS power FROM range WHERE products > 0
    ), parted AS (
      SELECT rounded.*, (power * CASE WHEN width <= power THEN 1 WHEN width <= 2 * power THEN 2 WHEN width <= 5 * power THEN 5 ELSE 10 END)::bigint AS step
      FROM rounded
    )
    SELECT 'price', NULL, products, low::float8, high::float8, currency, 0 FROM parted
    UNION ALL
    SELECT 'bucket', NULL, count(*), part * step::float8, (part + 1) * step::float8 - 1, NULL, 0 FROM (
      SELECT DISTINCT priced.id, parted.step, (${price}) / parted.step AS part
      FROM parted CROSS JOIN priced JOIN product p ON p.id = priced.id
        JOIN variant v ON v.product_id = p.id AND v.removed_at IS NULL ${join}
      WHERE parted.currency IS NOT NULL AND ${price} IS NOT NULL
    ) AS each GROUP BY part, step
  )`;
}
