import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { listEndpoints } from '../../store/webhook-endpoints.ts';
import type { QueryResolvers } from '../generated.ts';

export const webhookEndpoints: QueryResolvers['webhookEndpoints'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, z.uuid());
  const query = { before: page.after, limit: page.first + 1 };
  return toConnection(await listEndpoints(dependencies.database.prisma, query), page, ({ id }) => id);
};
