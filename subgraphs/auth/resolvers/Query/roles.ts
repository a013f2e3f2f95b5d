import { readRights } from '../../store/role-rights.ts';
import type { QueryResolvers } from '../generated.ts';

export const roles: QueryResolvers['roles'] = async (_parent, _args, { room }) =>
  Object.values(await readRights(room.database.prisma));
