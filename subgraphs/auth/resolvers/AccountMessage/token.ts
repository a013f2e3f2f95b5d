import { messageToken } from '../../domain/account-messages.ts';
import type { AccountMessageResolvers } from '../generated.ts';

export const token: AccountMessageResolvers['token'] = ({ id, usedAt, expiresAt }, _args, { dependencies }) =>
  usedAt === null && expiresAt > dependencies.clock() ? messageToken(dependencies.keyring, id) : null;
