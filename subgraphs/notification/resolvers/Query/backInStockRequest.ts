import { isUuid } from '#packages/ids/uuidv7.ts';
import { findRequest } from '../../store/back-in-stock-requests.ts';
import type { QueryResolvers } from '../generated.ts';

export const backInStockRequest: QueryResolvers['backInStockRequest'] = (_parent, { id }, { dependencies }) =>
  isUuid(id) ? findRequest(dependencies.database.prisma, id) : null;
