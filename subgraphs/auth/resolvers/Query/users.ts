import { z } from 'zod';
import { readPage } from '#packages/connection/connection.ts';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { listUsers } from '../../store/list-users.ts';
import type { QueryResolvers } from '../generated.ts';

const searchText = optionalText(100);

export const users: QueryResolvers['users'] = (_parent, args, { dependencies }) => {
  const page = readPage(args, z.uuid());
  const search = searchText.safeParse(args.search);
  if (!search.success) throw badUserInput('search', search.error.issues[0]?.message ?? 'is not valid');
  const filter = { search: search.data, role: args.role ?? null, status: args.status ?? null };
  return listUsers(dependencies.database.prisma, page, filter);
};
