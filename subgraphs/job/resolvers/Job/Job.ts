import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { listRejections } from '../../store/job-rejections.ts';
import type { JobResolvers } from '../generated.ts';
import { mayAccess } from '../may-access.ts';

export const Job: JobResolvers = {
  async __resolveReference({ id }, { jobs, identity }) {
    const job = await jobs.load(id);
    return job && mayAccess(identity, 'jobs:read')(job) ? job : null;
  },
  progress: ({ done, total }) => ({ done, total }),
  result: ({ counts }) => counts,
  async rejected({ id, rejectedCount }, args, { dependencies }) {
    const page = readPage(args, z.int32());
    const query = { after: page.after, limit: page.first + 1 };
    const rows = await listRejections(dependencies.database.prisma, id, query);
    return { ...toConnection(rows, page, ({ index }) => index), totalCount: rejectedCount };
  },
};
