import { isUuid } from '#packages/ids/uuidv7.ts';
import { findNotice } from '../../store/account-notices.ts';
import type { QueryResolvers } from '../generated.ts';

export const accountNotice: QueryResolvers['accountNotice'] = (_parent, { id }, { dependencies }) =>
  isUuid(id) ? findNotice(dependencies.database.prisma, id) : null;
