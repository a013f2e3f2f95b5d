import { averageOrderValue } from '../../domain/sales-sums.ts';
import { readSalesTotals } from '../../store/read-sales-totals.ts';
import type { SalesReportResolvers } from '../generated.ts';
import { showCount, showMoney } from '../show-sums.ts';

export const totals: NonNullable<SalesReportResolvers['totals']> = async (span, _args, { readTogether }) => {
  const sums = await readTogether((tx) => readSalesTotals(tx, span));
  return {
    orders: showCount(sums.orders),
    units: showCount(sums.units),
    revenue: showMoney(sums.revenueMinor, span.currency),
    averageOrderValue: showMoney(averageOrderValue(sums), span.currency),
  };
};
