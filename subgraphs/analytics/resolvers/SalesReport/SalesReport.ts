import { readFirst } from '#packages/connection/read-first.ts';
import { findSalesSums, listPeriodSums, listProductSums } from '../../store/sales-sums.ts';
import type { SalesReportResolvers } from '../generated.ts';
import { showCount, showMoney, showTotals } from '../show-sums.ts';

export const SalesReport: SalesReportResolvers = {
  totals: async (span, _args, { readTogether }) => {
    const sums = await readTogether((tx) => findSalesSums(tx, span));
    return showTotals({ ...sums, currency: span.currency });
  },
  series: async (span, _args, { readTogether }) => {
    const periods = await readTogether((tx) => listPeriodSums(tx, span));
    return periods.map(({ start, orders, units, revenueMinor }) => ({
      start,
      orders: showCount(orders),
      units: showCount(units),
      revenue: showMoney(revenueMinor, span.currency),
    }));
  },
  topProducts: async (span, args, { readTogether }) => {
    const first = readFirst(args, { usual: 10, most: 100 });
    const products = await readTogether((tx) => listProductSums(tx, span, first));
    return products.map(({ productId, units, revenueMinor }) => ({
      product: { id: productId },
      units: showCount(units),
      revenue: showMoney(revenueMinor, span.currency),
    }));
  },
};
