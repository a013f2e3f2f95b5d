import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { countMembers, listMembers } from '../../store/customer-group-members.ts';
import type { CustomerGroupResolvers } from '../generated.ts';

export const CustomerGroup: CustomerGroupResolvers = {
  async members({ id }, args, { dependencies }) {
    const page = readPage(args, z.uuid());
    const { prisma } = dependencies.database;
    const found = await listMembers(prisma, id, { after: page.after, limit: page.first + 1 });
    return { ...toConnection(found, page, ({ userId }) => userId), totalCount: () => countMembers(prisma, id) };
  },
};
