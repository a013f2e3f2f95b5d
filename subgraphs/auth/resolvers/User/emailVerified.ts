import type { UserResolvers } from '../generated.ts';

export const emailVerified: UserResolvers['emailVerified'] = ({ emailVerifiedAt }) => emailVerifiedAt !== null;
