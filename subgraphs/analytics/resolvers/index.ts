// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { Product } from './Product/Product.ts';
import { salesReport as Query_salesReport } from './Query/salesReport.ts';
import { salesTotals as Query_salesTotals } from './Query/salesTotals.ts';
import { SalesReport } from './SalesReport/SalesReport.ts';
import { SalesUpdate } from './SalesUpdate/SalesUpdate.ts';

export const resolvers: Resolvers = {
  Product,
  Query: {
    salesReport: Query_salesReport,
    salesTotals: Query_salesTotals,
  },
  SalesReport,
  SalesUpdate,
};
