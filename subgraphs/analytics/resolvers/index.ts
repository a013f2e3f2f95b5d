// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { recommendations as Product_recommendations } from './Product/recommendations.ts';
import { salesReport as Query_salesReport } from './Query/salesReport.ts';
import { series as SalesReport_series } from './SalesReport/series.ts';
import { topProducts as SalesReport_topProducts } from './SalesReport/topProducts.ts';
import { totals as SalesReport_totals } from './SalesReport/totals.ts';
import { __resolveReference as SalesUpdate___resolveReference } from './SalesUpdate/__resolveReference.ts';

export const resolvers: Resolvers = {
  Product: {
    recommendations: Product_recommendations,
  },
  Query: {
    salesReport: Query_salesReport,
  },
  SalesReport: {
    series: SalesReport_series,
    topProducts: SalesReport_topProducts,
    totals: SalesReport_totals,
  },
  SalesUpdate: {
    __resolveReference: SalesUpdate___resolveReference,
  },
};
