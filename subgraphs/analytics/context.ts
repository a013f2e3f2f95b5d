import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import { parseSalesDayId, type SalesDay, salesDayId } from './domain/sales-day.ts';
import { createReadTogether, type ReadTogether } from './store/read-together.ts';
import { findRecommendations, type Recommendation } from './store/recommendations.ts';
import { findSalesDays } from './store/sales-days.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  readTogether: ReadTogether;
  /** By the id of a `SalesUpdate`; null when nothing was ever sold that day. */
  salesDays: DataLoader<string, SalesDay | null>;
  /** At most so many of each product. */
  recommendations: (first: number) => DataLoader<string, Recommendation[]>;
}

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  // One for each number asked for: products that want as many are read with one statement.
  const recommendations = new Map<number, DataLoader<string, Recommendation[]>>();
  const loaders = {
    salesDays: loadOne(
      (ids) =>
        findSalesDays(
          prisma,
          ids.flatMap((id) => parseSalesDayId(id) ?? []),
        ),
      salesDayId,
      (id) => (parseSalesDayId(id) ? id : null),
    ),
    recommendations(first: number) {
      const read = (productIds: readonly string[]) => findRecommendations(prisma, productIds, first);
      const loader = recommendations.get(first) ?? loadMany(read, ({ productId }) => productId);
      recommendations.set(first, loader);
      return loader;
    },
  };
  return (request) => ({
    ...request,
    ...loaders,
    readTogether: createReadTogether(dependencies.database),
    dependencies,
  });
}
