import { statusOf } from '../../domain/user.ts';
import { maySeeUser } from '../../domain/visibility.ts';
import { listLiveSessions } from '../../store/sessions.ts';
import type { UserResolvers } from '../generated.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }, { identity, users }) => (maySeeUser(identity, id) ? users.load(id) : null),
  addresses: ({ id }, _args, { addresses }) => addresses.load(id),
  communicationPreferences: ({ id: userId, orderUpdates, marketing }) => ({ userId, orderUpdates, marketing }),
  emailVerified: ({ emailVerifiedAt }) => emailVerifiedAt !== null,
  secondFactorEnabled: ({ secondFactorAt }) => secondFactorAt !== null,
  sessions: ({ id }, _args, { dependencies }) =>
    listLiveSessions(dependencies.database.prisma, id, dependencies.clock()),
  status: (user) => statusOf(user),
};
