import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Level } from './domain/stock.ts';
import type { Warehouse } from './domain/warehouse.ts';
import { type Availability, findAvailability, findLevels } from './store/stock-levels.ts';
import { findWarehouses } from './store/warehouses.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** What can be sold, by variant; null for one that is not known here. */
  availability: DataLoader<string, Availability | null>;
  levelsOfVariant: DataLoader<string, Level[]>;
  warehouses: DataLoader<string, Warehouse | null>;
}

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  const loaders = {
    availability: loadOne(
      (variantIds) => findAvailability(prisma, variantIds),
      ({ variantId }) => variantId,
    ),
    levelsOfVariant: loadMany(
      (variantIds) => findLevels(prisma, variantIds),
      ({ variantId }) => variantId,
    ),
    warehouses: loadOne(
      (ids) => findWarehouses(prisma, ids),
      ({ id }) => id,
    ),
  };
  return (request) => ({ ...request, ...loaders, dependencies });
}
