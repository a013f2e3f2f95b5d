import type { SignedInSessionResolvers } from '../generated.ts';

export const SignedInSession: SignedInSessionResolvers = {
  device: ({ userAgent }) => userAgent,
  isCurrent: ({ id }, _args, { identity }) => id === identity.sessionId,
  secondFactor: ({ secondFactorAt }) => secondFactorAt !== null,
};
