import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { countUsers, listUsers } from '../../store/list-users.ts';
import type { QueryResolvers } from '../generated.ts';

const searchText = optionalText(100);

export const users: QueryResolvers['users'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, z.uuid());
  const search = searchText.safeParse(args.search);
  if (!search.success) throw badUserInput('search', search.error.issues[0]?.message ?? 'is not valid');
  const filter = { search: search.data, role: args.role ?? null, status: args.status ?? null };
  const { prisma } = dependencies.database;
  const found = await listUsers(prisma, filter, { before: page.after, limit: page.first + 1 });
  return { ...toConnection(found, page, ({ id }) => id), totalCount: () => countUsers(prisma, filter) };
};
