// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { Job } from './Job/Job.ts';
import { cancelJob as Mutation_cancelJob } from './Mutation/cancelJob.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { job as Query_job } from './Query/job.ts';
import { jobs as Query_jobs } from './Query/jobs.ts';

export const resolvers: Resolvers = {
  Job,
  Mutation: {
    cancelJob: Mutation_cancelJob,
  },
  PersonalData,
  Query: {
    job: Query_job,
    jobs: Query_jobs,
  },
};
