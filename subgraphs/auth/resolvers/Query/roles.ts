import { findRights } from '../../store/role-rights.ts';
import type { QueryResolvers } from '../generated.ts';

export const roles: QueryResolvers['roles'] = async (_parent, _args, { dependencies }) =>
  Object.values(await findRights(dependencies.database.prisma));
