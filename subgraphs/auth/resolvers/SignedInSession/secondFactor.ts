import type { SignedInSessionResolvers } from '../generated.ts';

export const secondFactor: SignedInSessionResolvers['secondFactor'] = ({ secondFactorAt }) => secondFactorAt !== null;
