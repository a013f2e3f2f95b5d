import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { readTopProducts } from '../../store/read-top-products.ts';
import type { SalesReportResolvers } from '../generated.ts';
import { showCount, showMoney } from '../show-sums.ts';

const maximum = 100;

export const topProducts: NonNullable<SalesReportResolvers['topProducts']> = async (span, args, { readTogether }) => {
  const first = args.first ?? 10;
  if (first < 1 || first > maximum) throw badUserInput('first', `expected 1 to ${maximum}, got ${first}`);
  const products = await readTogether((tx) => readTopProducts(tx, span, first));
  return products.map(({ productId, units, revenueMinor }) => ({
    product: { id: productId },
    units: showCount(units),
    revenue: showMoney(revenueMinor, span.currency),
  }));
};
