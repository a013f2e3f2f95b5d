import { isUuid } from '#packages/ids/uuidv7.ts';
import { awaitJob } from '../../use-cases/await-job.ts';
import type { QueryResolvers } from '../generated.ts';
import { mayAccess } from '../may-access.ts';

export const job: QueryResolvers['job'] = async (_parent, { id }, { identity, dependencies }) => {
  const found = isUuid(id) ? await awaitJob(dependencies, id.toLowerCase()) : null;
  return found && mayAccess(identity, 'jobs:read')(found) ? found : null;
};
