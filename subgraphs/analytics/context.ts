import type DataLoader from 'dataloader';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { SalesDay } from './domain/sales-day.ts';
import { createRecommendationLoaders, type RecommendationLoaders } from './store/read-recommendations.ts';
import { createSalesDayLoader } from './store/read-sales-days.ts';
import { createReadTogether, type ReadTogether } from './store/read-together.ts';

/** What every resolver of this subgraph works with. */
export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  readTogether: ReadTogether;
  /** The numbers of a day by the id of its `SalesUpdate`; null when nothing was ever sold that day. */
  salesDays: DataLoader<string, SalesDay | null>;
  recommendations: RecommendationLoaders;
}

export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  return (request) => ({
    ...request,
    dependencies,
    readTogether: createReadTogether(dependencies.database),
    salesDays: createSalesDayLoader(dependencies.database.prisma),
    recommendations: createRecommendationLoaders(dependencies.database.prisma),
  });
}
