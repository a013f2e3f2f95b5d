import { salesDayId } from '../../domain/sales-day.ts';
import type { SalesUpdateResolvers } from '../generated.ts';
import { showCount, showMoney } from '../show-sums.ts';

export const SalesUpdate: SalesUpdateResolvers = {
  __resolveReference: async ({ id }, { salesDays }) => {
    const day = await salesDays.load(id);
    if (day === null) return null;
    return {
      id: salesDayId(day),
      at: day.updatedAt,
      orders: showCount(day.orders, 'id'),
      units: showCount(day.units, 'id'),
      revenue: showMoney(day.revenueMinor, day.currency, 'id'),
    };
  },
};
