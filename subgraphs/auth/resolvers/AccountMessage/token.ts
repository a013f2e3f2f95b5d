import { messageToken } from '../../domain/account-messages.ts';
import type { AccountMessageResolvers } from '../generated.ts';

export const token: AccountMessageResolvers['token'] = ({ id, usedAt, expiresAt }, _args, { room }) =>
  usedAt === null && expiresAt > room.clock() ? messageToken(room.keyring, id) : null;
