import type { QueryResolvers } from '../generated.ts';

export const me: QueryResolvers['me'] = (_parent, _args, { identity, users }) =>
  identity.userId === null ? null : users.load(identity.userId);
