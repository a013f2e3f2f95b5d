import { salesDayId } from '../../domain/sales-day.ts';
import type { SalesUpdateResolvers } from '../generated.ts';

export const __resolveReference: NonNullable<SalesUpdateResolvers['__resolveReference']> = async (
  reference,
  context,
) => {
  const day = await context.salesDays.load(reference.id);
  if (day === null) return null;
  const { orders, units, revenueMinor, currency, updatedAt } = day;
  return { id: salesDayId(day), at: updatedAt, orders, units, revenue: { minor: revenueMinor, currency } };
};
