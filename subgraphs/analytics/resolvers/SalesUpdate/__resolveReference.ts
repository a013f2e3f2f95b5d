import { salesDayId } from '../../domain/sales-day.ts';
import type { SalesUpdateResolvers } from '../generated.ts';
import { showCount, showMoney } from '../show-sums.ts';

export const __resolveReference: NonNullable<SalesUpdateResolvers['__resolveReference']> = async (
  reference,
  context,
) => {
  const day = await context.salesDays.load(reference.id);
  if (day === null) return null;
  return {
    id: salesDayId(day),
    at: day.updatedAt,
    orders: showCount(day.orders, 'id'),
    units: showCount(day.units, 'id'),
    revenue: showMoney(day.revenueMinor, day.currency, 'id'),
  };
};
