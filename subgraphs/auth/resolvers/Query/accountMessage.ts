import { isUuid } from '#packages/ids/uuidv7.ts';
import { findMessage } from '../../store/account-messages.ts';
import type { QueryResolvers } from '../generated.ts';

export const accountMessage: QueryResolvers['accountMessage'] = (_parent, { id }, { dependencies }) =>
  isUuid(id) ? findMessage(dependencies.database.prisma, id) : null;
