import type { Resolvers } from './generated.ts';
import { refreshSession } from './Mutation/refreshSession.ts';
import { register } from './Mutation/register.ts';
import { signIn } from './Mutation/signIn.ts';
import { signOut } from './Mutation/signOut.ts';
import { me } from './Query/me.ts';
import { user } from './Query/user.ts';
import { users } from './Query/users.ts';
import { __resolveReference } from './User/__resolveReference.ts';

const byTypename = { __resolveType: <Name extends string>(value: { __typename?: Name }) => value.__typename ?? null };

export const resolvers: Resolvers = {
  Query: { me, user, users },
  Mutation: { register, signIn, refreshSession, signOut },
  User: { __resolveReference },
  RegisterResult: byTypename,
  SignInResult: byTypename,
  RefreshSessionResult: byTypename,
  UserError: byTypename,
};
