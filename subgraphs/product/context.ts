import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Room } from './room.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';

/** What every resolver of an operation gets. */
export interface Context extends SubgraphRequest {
  room: Room;
  /** Remember what they read; a mutation that changes it replaces them. */
  loaders: Loaders;
}

export const createContext =
  (room: Room) =>
  (request: SubgraphRequest): Context => ({ ...request, room, loaders: createLoaders(room.database) });
