import { readPage, toConnection } from '#packages/connection/connection.ts';
import { groupCode } from '../../domain/customer-group.ts';
import { countGroups, listGroups } from '../../store/customer-groups.ts';
import type { QueryResolvers } from '../generated.ts';

export const customerGroups: QueryResolvers['customerGroups'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, groupCode);
  const { prisma } = dependencies.database;
  const found = await listGroups(prisma, { after: page.after, limit: page.first + 1 });
  return { ...toConnection(found, page, ({ code }) => code), totalCount: () => countGroups(prisma) };
};
