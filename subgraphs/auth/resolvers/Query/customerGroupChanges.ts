import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { listGroupChanges } from '../../store/customer-group-changes.ts';
import type { QueryResolvers } from '../generated.ts';

export const customerGroupChanges: QueryResolvers['customerGroupChanges'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, z.int32());
  const { data: groupId } = id.safeParse(args.groupId);
  const limits = { before: page.after, limit: page.first + 1 };
  const found = groupId === undefined ? [] : await listGroupChanges(dependencies.database.prisma, groupId, limits);
  return toConnection(found, page, ({ version }) => version);
};
