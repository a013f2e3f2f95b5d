import { listPersonalJobs } from '../../store/personal-jobs.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  jobs: ({ userId }, _args, { dependencies }) => listPersonalJobs(dependencies.database.prisma, userId),
};
