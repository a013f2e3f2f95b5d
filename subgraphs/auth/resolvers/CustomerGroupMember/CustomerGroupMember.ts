import type { CustomerGroupMemberResolvers } from '../generated.ts';

export const CustomerGroupMember: CustomerGroupMemberResolvers = {
  async user({ userId }, _args, { users }) {
    const user = await users.load(userId);
    if (!user) throw new Error(`member ${userId} has no account`);
    return user;
  },
};
