import DataLoader from 'dataloader';
import { parseSalesDayId, type SalesDay, salesDayId } from '../domain/sales-day.ts';
import type { PrismaClient } from './generated/client.ts';
import { type SalesDayRow, toSalesDay } from './sales-day-row.ts';

/** Days by the id of their `SalesUpdate`; null for one without sales and for what is no such id. */
export function createSalesDayLoader(prisma: PrismaClient): DataLoader<string, SalesDay | null> {
  return new DataLoader(async (ids) => {
    const wanted = ids.flatMap((id) => parseSalesDayId(id) ?? []);
    const rows = await prisma.$queryRaw<SalesDayRow[]>`
      SELECT day::text, currency, orders, units, revenue_minor::text AS revenue, version, updated_at
      FROM sales_day
      JOIN unnest(${wanted.map(({ day }) => day)}::date[], ${wanted.map(({ currency }) => currency)}::bpchar[])
        AS wanted(day, currency) USING (day, currency)`;
    const found = new Map(rows.map((row) => [salesDayId(row), toSalesDay(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
