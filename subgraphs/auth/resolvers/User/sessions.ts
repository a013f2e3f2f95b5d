import { findLiveSessions } from '../../store/sessions.ts';
import type { UserResolvers } from '../generated.ts';

export const sessions: UserResolvers['sessions'] = ({ id }, _args, { dependencies }) =>
  findLiveSessions(dependencies.database.prisma, id, dependencies.clock());
