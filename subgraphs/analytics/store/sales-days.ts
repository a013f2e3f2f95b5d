import type { Sale } from '../domain/sale.ts';
import { dayOf, type SalesDay } from '../domain/sales-day.ts';
import type { Tx } from './database.ts';
import { Prisma, type SalesDay as StoredSalesDay } from './generated/client.ts';

type SaleOfDay = Omit<Sale, 'orderId' | 'lines'>;

// SQL: the time is taken under the lock of the row, so that no version is earlier than the one before it. The row stays
// locked until the transaction ends, so that its versions are published in order.

/** Counts a sale into its day. */
export async function saveSalesDayWith(
  tx: Tx,
  { soldAt, currency, units, revenueMinor }: SaleOfDay,
): Promise<SalesDay> {
  return changed(
    await tx.$queryRaw`
      INSERT INTO sales_day AS the (day, currency, orders, units, revenue_minor, version, updated_at)
      VALUES (${dayOf(soldAt)}::date, ${currency}, 1, ${units}::bigint, ${revenueMinor}::bigint, 1, clock_timestamp())
      ON CONFLICT (day, currency) DO UPDATE SET
        orders = the.orders + excluded.orders,
        units = the.units + excluded.units,
        revenue_minor = the.revenue_minor + excluded.revenue_minor,
        version = the.version + 1,
        updated_at = clock_timestamp()
      RETURNING ${columns}`,
  );
}

/** Counts a sale, which was counted into its day, out again. */
export async function updateSalesDayWithout(
  tx: Tx,
  { soldAt, currency, units, revenueMinor }: SaleOfDay,
): Promise<SalesDay> {
  return changed(
    await tx.$queryRaw`
      UPDATE sales_day SET
        orders = orders - 1,
        units = units - ${units}::bigint,
        revenue_minor = revenue_minor - ${revenueMinor}::bigint,
        version = version + 1,
        updated_at = clock_timestamp()
      WHERE day = ${dayOf(soldAt)}::date AND currency = ${currency}
      RETURNING ${columns}`,
  );
}

/** Days on which something was sold, in no particular order. */
export async function findSalesDays(tx: Tx, days: readonly Pick<SalesDay, 'day' | 'currency'>[]): Promise<SalesDay[]> {
  const keys = days.map(({ day, currency }) => ({ day: new Date(day), currency }));
  return (await tx.salesDay.findMany({ where: { OR: keys } })).map(toSalesDay);
}

/** The columns of a row as Prisma Client reads it. */
const columns = Prisma.sql`
  day, currency, orders, units, revenue_minor AS "revenueMinor", version, updated_at AS "updatedAt"`;

function changed([row]: StoredSalesDay[]): SalesDay {
  if (!row) throw new Error('a sale is recorded whose day is not');
  return toSalesDay(row);
}

function toSalesDay({ day, revenueMinor, ...same }: StoredSalesDay): SalesDay {
  return { ...same, day: dayOf(day), revenueMinor: BigInt(revenueMinor.toFixed()) };
}
