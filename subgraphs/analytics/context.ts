import type DataLoader from 'dataloader';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { SalesDay } from './domain/sales-day.ts';
import type { Room } from './room.ts';
import { createRecommendationLoaders, type RecommendationLoaders } from './store/read-recommendations.ts';
import { createSalesDayLoader } from './store/read-sales-days.ts';
import { createReadTogether, type ReadTogether } from './store/read-together.ts';

/** What every resolver of this room works with. */
export interface Context extends SubgraphRequest {
  room: Room;
  readTogether: ReadTogether;
  /** The numbers of a day by the id of its `SalesUpdate`; null when nothing was ever sold that day. */
  salesDays: DataLoader<string, SalesDay | null>;
  recommendations: RecommendationLoaders;
}

export function createContext(room: Room): (request: SubgraphRequest) => Context {
  return (request) => ({
    ...request,
    room,
    readTogether: createReadTogether(room.database),
    salesDays: createSalesDayLoader(room.database.prisma),
    recommendations: createRecommendationLoaders(room.database.prisma),
  });
}
