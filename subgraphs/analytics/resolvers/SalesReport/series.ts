import { readSalesSeries } from '../../store/read-sales-series.ts';
import type { SalesReportResolvers } from '../generated.ts';
import { showCount, showMoney } from '../show-sums.ts';

export const series: NonNullable<SalesReportResolvers['series']> = async (span, _args, { readTogether }) => {
  const periods = await readTogether((tx) => readSalesSeries(tx, span));
  return periods.map(({ start, orders, units, revenueMinor }) => ({
    start,
    orders: showCount(orders),
    units: showCount(units),
    revenue: showMoney(revenueMinor, span.currency),
  }));
};
