import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { statusOf } from '../../domain/user.ts';
import { maySeeUser } from '../../domain/visibility.ts';
import { listLiveSessions } from '../../store/sessions.ts';
import type { UserResolvers } from '../generated.ts';

export const User: UserResolvers = {
  // Says why there is none, whether the account exists or not: fields that may not be null would be without an explanation.
  async __resolveReference({ id }, { identity, users }) {
    if (!maySeeUser(identity, id)) throw forbidden('You may not see this account.');
    return users.load(id);
  },
  addresses: ({ id }, _args, { addresses }) => addresses.load(id),
  communicationPreferences: ({ id: userId, orderUpdates, marketing }) => ({ userId, orderUpdates, marketing }),
  customerGroups: ({ id }, _args, { groupsOfUser }) => groupsOfUser.load(id),
  emailVerified: ({ emailVerifiedAt }) => emailVerifiedAt !== null,
  secondFactorEnabled: ({ secondFactorAt }) => secondFactorAt !== null,
  sessions: ({ id }, _args, { dependencies }) =>
    listLiveSessions(dependencies.database.prisma, id, dependencies.clock()),
  status: (user) => statusOf(user),
};
