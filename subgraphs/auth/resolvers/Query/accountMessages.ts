import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { listMessages } from '../../store/account-messages.ts';
import type { QueryResolvers } from '../generated.ts';

export const accountMessages: QueryResolvers['accountMessages'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, z.uuid());
  const query = { before: page.after, limit: page.first + 1 };
  return toConnection(await listMessages(dependencies.database.prisma, query), page, ({ id }) => id);
};
