import DataLoader from 'dataloader';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Level } from './domain/stock.ts';
import { type Availability, readAvailability } from './store/read-availability.ts';
import { readLevels } from './store/read-levels.ts';
import { readWarehousesById, type Warehouse } from './store/warehouses.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** What can be sold, by variant. */
  availability: DataLoader<string, Availability>;
  /** The levels of a variant. */
  levels: DataLoader<string, Level[]>;
  /** Warehouses by id. */
  warehouses: DataLoader<string, Warehouse | null>;
}

/** Batches only: a mutation may change what the one before it in the same operation has read. */
const options = { cache: false };

/** Makes the context of an operation: one SQL statement per kind of thing, however many of them it asks for. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { database } = dependencies;
  return (request) => ({
    ...request,
    dependencies,
    availability: new DataLoader(async (variantIds) => {
      const rows = new Map((await readAvailability(database, variantIds)).map((row) => [row.variantId, row]));
      const none = { available: 0, inStock: false, lowStock: true };
      return variantIds.map((variantId) => rows.get(variantId) ?? { variantId, ...none });
    }, options),
    levels: new DataLoader(async (variantIds) => {
      const levels = Map.groupBy(await readLevels(database, variantIds), (level) => level.variantId);
      return variantIds.map((variantId) => levels.get(variantId) ?? []);
    }, options),
    warehouses: new DataLoader(async (ids) => {
      const rows = new Map((await readWarehousesById(database, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }, options),
  });
}
