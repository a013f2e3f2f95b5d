import { dayOf, type SalesDay, type SalesDayChange, salesDayId } from '../domain/sales-day.ts';
import type { Tx } from './database.ts';
import type { SalesDay as StoredSalesDay } from './generated/client.ts';

/**
 * Changes the sums of different days. Resolves to what they are then, in no particular order. Throws when what was never
 * counted into a day is counted out of it.
 *
 * SQL: the time is taken under the lock of the row, so that no version is earlier than the one before it. The rows stay locked
 * until the transaction ends, so that their versions are published in order; they are locked in the order of their keys, so
 * that two transactions cannot wait for one another. What a change takes back cannot be the sum of a new row, not even of
 * one that is there already and only updated.
 */
export async function saveSalesDays(tx: Tx, changes: readonly SalesDayChange[]): Promise<SalesDay[]> {
  const given = changes.map(({ day, currency, orders, units, revenueMinor }) => {
    return { day, currency, orders: String(orders), units: String(units), revenue: String(revenueMinor) };
  });
  const saved = await tx.$queryRaw<StoredSalesDay[]>`
    WITH change AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        AS change(day date, currency char(3), orders bigint, units bigint, revenue numeric)
    )
    INSERT INTO sales_day AS the (day, currency, orders, units, revenue_minor, version, updated_at)
    SELECT day, currency, greatest(orders, 0), greatest(units, 0), greatest(revenue, 0), 1, clock_timestamp()
    FROM change ORDER BY day, currency
    ON CONFLICT (day, currency) DO UPDATE SET
      (orders, units, revenue_minor) = (
        SELECT the.orders + change.orders, the.units + change.units, the.revenue_minor + change.revenue
        FROM change WHERE change.day = excluded.day AND change.currency = excluded.currency
      ),
      version = the.version + 1,
      updated_at = clock_timestamp()
    RETURNING day, currency, orders, units, revenue_minor AS "revenueMinor", version, updated_at AS "updatedAt"`;
  const takesBack = new Set(
    changes.filter(({ orders, units, revenueMinor }) => orders < 0n || units < 0n || revenueMinor < 0n).map(salesDayId),
  );
  return saved.map((row) => {
    const day = toSalesDay(row);
    if (day.version === 1 && takesBack.has(salesDayId(day))) throw new Error('a sale is recorded whose day is not');
    return day;
  });
}

/** Days on which something was sold, in no particular order. */
export async function findSalesDays(tx: Tx, days: readonly Pick<SalesDay, 'day' | 'currency'>[]): Promise<SalesDay[]> {
  const keys = days.map(({ day, currency }) => ({ day: new Date(day), currency }));
  return (await tx.salesDay.findMany({ where: { OR: keys } })).map(toSalesDay);
}

function toSalesDay({ day, revenueMinor, ...same }: StoredSalesDay): SalesDay {
  return { ...same, day: dayOf(day), revenueMinor: BigInt(revenueMinor.toFixed()) };
}
