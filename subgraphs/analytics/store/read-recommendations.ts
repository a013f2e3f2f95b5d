import DataLoader from 'dataloader';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { PrismaClient } from './generated/client.ts';

/** Loads the recommended product ids of a product, at most so many of each. */
export type RecommendationLoaders = (first: number) => DataLoader<string, string[]>;

/** Orders of a product that are looked at, the latest: a best seller must not cost more than any other product. */
const consideredOrders = 1_000;

/** One loader for each number asked for, so that all products that want as many are read with one statement. */
export function createRecommendationLoaders(prisma: PrismaClient): RecommendationLoaders {
  const loaders = new Map<number, DataLoader<string, string[]>>();
  return (first) => {
    const loader = loaders.get(first) ?? new DataLoader((ids) => readRecommendations(prisma, ids, first));
    loaders.set(first, loader);
    return loader;
  };
}

async function readRecommendations(prisma: PrismaClient, ids: readonly string[], first: number): Promise<string[][]> {
  const known = ids.map((id) => (isUuid(id) ? id : null));
  const rows = await prisma.$queryRaw<{ place: number; product_id: string }[]>`
    SELECT asked.place::int, bought.product_id
    FROM unnest(${known}::uuid[]) WITH ORDINALITY AS asked(product_id, place)
    CROSS JOIN LATERAL (
      SELECT other.product_id, count(DISTINCT other.order_id) AS orders, sum(other.revenue_minor) AS revenue
      FROM (
        SELECT DISTINCT order_id FROM sale_line WHERE product_id = asked.product_id
        ORDER BY order_id DESC LIMIT ${consideredOrders}::int
      ) AS containing
      JOIN sale_line AS other USING (order_id)
      WHERE other.product_id <> asked.product_id
      GROUP BY other.product_id
      ORDER BY orders DESC, revenue DESC, other.product_id
      LIMIT ${first}::int
    ) AS bought
    ORDER BY asked.place, bought.orders DESC, bought.revenue DESC, bought.product_id`;
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return ids.map((_, index) => (byPlace.get(index + 1) ?? []).map((row) => row.product_id));
}
