import type { SignedInSessionResolvers } from '../generated.ts';

export const isCurrent: SignedInSessionResolvers['isCurrent'] = ({ id }, _args, { identity }) =>
  id === identity.sessionId;
