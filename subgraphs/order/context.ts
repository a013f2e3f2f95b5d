import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Loaders } from './store/loaders.ts';

export interface Context extends SubgraphRequest, Loaders {
  dependencies: Dependencies;
}

/** Makes the context of an operation. */
export const createContext =
  (dependencies: Dependencies) =>
  (request: SubgraphRequest): Context => ({ ...request, ...dependencies.loaders, dependencies });
