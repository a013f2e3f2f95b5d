import type { UserResolvers } from '../generated.ts';

export const secondFactorEnabled: UserResolvers['secondFactorEnabled'] = ({ secondFactorAt }) =>
  secondFactorAt !== null;
