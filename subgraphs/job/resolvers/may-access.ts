import { callerIdOf, hasScope, type Identity, isAuthenticated } from '#packages/identity/identity.ts';
import type { Job } from '../domain/job.ts';

/** Only whoever started a job and staff with `scope` may see or cancel it; to anybody else it does not exist. */
export const mayAccess =
  (identity: Identity, scope: 'jobs:read' | 'jobs:write') =>
  (job: Job): boolean =>
    (isAuthenticated(identity) && job.startedBy === callerIdOf(identity)) || hasScope(identity, scope);
