import { findDefaultMarket } from '../../store/markets.ts';
import type { QueryResolvers } from '../generated.ts';

export const market: QueryResolvers['market'] = (_parent, { code }, { marketsByCode, dependencies }) =>
  code == null ? findDefaultMarket(dependencies.database.prisma) : marketsByCode.load(code);
