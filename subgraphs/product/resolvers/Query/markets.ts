import { listMarkets } from '../../store/markets.ts';
import type { QueryResolvers } from '../generated.ts';

export const markets: QueryResolvers['markets'] = (_parent, _args, { dependencies }) =>
  listMarkets(dependencies.database.prisma);
