import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { listWaiting } from '../../store/back-in-stock-requests.ts';
import type { QueryResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

export const backInStockRequests: QueryResolvers['backInStockRequests'] = async (
  _parent,
  args,
  { dependencies: { database }, identity },
) => {
  const page = readPage(args, z.uuid());
  const range = { before: page.after, limit: page.first + 1 };
  return toConnection(await listWaiting(database.prisma, personOf(identity), range), page, ({ id }) => id);
};
