import type { AccountMessageResolvers } from '../generated.ts';

export const user: AccountMessageResolvers['user'] = async ({ id, userId }, _args, { users }) => {
  const recipient = await users.load(userId);
  if (!recipient) throw new Error(`message ${id} concerns an account that does not exist`);
  return recipient;
};
