import { isUuid } from '#packages/ids/uuidv7.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { findExport } from '../../store/product-exports.ts';
import type { QueryResolvers } from '../generated.ts';

export const productExport: QueryResolvers['productExport'] = async (_parent, { jobId }, context) => {
  if (!isUuid(jobId)) return null;
  const found = await findExport(context.dependencies.database.prisma, jobId.toLowerCase());
  return found?.ownerId === causeOfRequest(context).actor.id ? found : null;
};
