import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';

/** What every resolver of an operation gets. */
export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Remember what they read; a mutation that changes it replaces them. */
  loaders: Loaders;
}

export const createContext =
  (dependencies: Dependencies) =>
  (request: SubgraphRequest): Context => ({ ...request, dependencies, loaders: createLoaders(dependencies.database) });
