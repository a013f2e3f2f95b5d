import { moneyResolvers } from '#packages/money/money.ts';
import type { Resolvers } from './generated.ts';
import { recommendations } from './Product/recommendations.ts';
import { salesReport } from './Query/salesReport.ts';
import { series } from './SalesReport/series.ts';
import { topProducts } from './SalesReport/topProducts.ts';
import { totals } from './SalesReport/totals.ts';
import { __resolveReference } from './SalesUpdate/__resolveReference.ts';

export const resolvers: Resolvers = {
  Query: { salesReport },
  Money: moneyResolvers,
  Product: { recommendations },
  SalesReport: { totals, series, topProducts },
  SalesUpdate: { __resolveReference },
};
