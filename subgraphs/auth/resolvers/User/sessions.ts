import { findLiveSessions } from '../../store/sessions.ts';
import type { UserResolvers } from '../generated.ts';

export const sessions: UserResolvers['sessions'] = ({ id }, _args, { room }) =>
  findLiveSessions(room.database.prisma, id, room.clock());
