import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { callerIdOf } from '#packages/identity/identity.ts';
import { countJobs, listJobs } from '../../store/jobs.ts';
import type { QueryResolvers } from '../generated.ts';

export const jobs: QueryResolvers['jobs'] = async (_parent, { status, ...args }, { identity, dependencies }) => {
  const { prisma } = dependencies.database;
  const query = { startedBy: callerIdOf(identity), status: status ?? null };
  const page = readPage(args, z.uuid());
  const rows = await listJobs(prisma, query, { before: page.after, limit: page.first + 1 });
  return { ...toConnection(rows, page, ({ id }) => id), totalCount: () => countJobs(prisma, query) };
};
