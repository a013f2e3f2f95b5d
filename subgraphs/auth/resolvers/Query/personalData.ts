import { hasScope } from '#packages/identity/identity.ts';
import type { QueryResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const personalData: QueryResolvers['personalData'] = async (_parent, args, context) => {
  const { identity, users } = context;
  const userId = args.userId ?? ownAccount(context);
  if (userId !== identity.userId && !hasScope(identity, 'users:write')) return null;
  const user = await users.load(userId);
  return user && { userId: user.id };
};
