import type { AccountNoticeResolvers } from '../generated.ts';

export const AccountNotice: AccountNoticeResolvers = {
  occurredAt: ({ createdAt }) => createdAt,
  async user({ id, userId }, _args, { users }) {
    const owner = await users.load(userId);
    if (!owner) throw new Error(`notice ${id} concerns an account that does not exist`);
    return owner;
  },
};
