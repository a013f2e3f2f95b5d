import { isUuid } from '#packages/ids/uuidv7.ts';
import { findMessage } from '../../store/account-messages.ts';
import type { QueryResolvers } from '../generated.ts';

export const accountMessage: QueryResolvers['accountMessage'] = (_parent, { id }, { room }) =>
  isUuid(id) ? findMessage(room.database.prisma, id) : null;
