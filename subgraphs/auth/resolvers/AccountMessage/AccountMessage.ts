import { messageToken } from '../../domain/account-messages.ts';
import type { AccountMessageResolvers } from '../generated.ts';

export const AccountMessage: AccountMessageResolvers = {
  token: ({ id, usedAt, expiresAt }, _args, { dependencies }) =>
    usedAt === null && expiresAt > dependencies.clock() ? messageToken(dependencies.keyring, id) : null,
  async user({ id, userId }, _args, { users }) {
    const recipient = await users.load(userId);
    if (!recipient) throw new Error(`message ${id} concerns an account that does not exist`);
    return recipient;
  },
};
