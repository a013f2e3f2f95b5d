import type DataLoader from 'dataloader';
import { loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Job } from './domain/job.ts';
import { findJobs } from './store/jobs.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Jobs by id, whoever's they are: see mayAccess. */
  jobs: DataLoader<string, Job | null>;
}

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const loaders = {
    jobs: loadOne(
      (ids) => findJobs(dependencies.database.prisma, ids),
      ({ id }) => id,
    ),
  };
  return (request) => ({ ...request, ...loaders, dependencies });
}
