import { isUuid } from '#packages/ids/uuidv7.ts';
import { findStockAlert } from '../../store/stock-alerts.ts';
import type { QueryResolvers } from '../generated.ts';

export const stockAlert: QueryResolvers['stockAlert'] = (_parent, { id }, { dependencies }) =>
  isUuid(id) ? findStockAlert(dependencies.database.prisma, id) : null;
