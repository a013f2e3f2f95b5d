import type { UserResolvers } from '../generated.ts';

export const addresses: UserResolvers['addresses'] = ({ id }, _args, context) => context.addresses.load(id);
