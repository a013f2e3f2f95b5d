import type { Sale } from '../domain/sale.ts';
import { dayOf, type SalesDay } from '../domain/sales-day.ts';
import type { Tx } from './database.ts';
import { type SalesDayRow, toSalesDay } from './sales-day-row.ts';

type Change = Omit<Sale, 'orderId' | 'lines'>;

/** Counts a sale in. The row stays locked until the transaction ends, so that its versions are published in order. */
export async function addToSalesDay(tx: Tx, { soldAt, currency, units, revenueMinor }: Change): Promise<SalesDay> {
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
      RETURNING day::text, currency, orders, units, revenue_minor::text AS revenue, version, updated_at`,
  );
}

/** Counts a sale out again that was counted in. */
export async function takeFromSalesDay(tx: Tx, { soldAt, currency, units, revenueMinor }: Change): Promise<SalesDay> {
  return changed(
    await tx.$queryRaw`
      UPDATE sales_day SET
        orders = orders - 1,
        units = units - ${units}::bigint,
        revenue_minor = revenue_minor - ${revenueMinor}::bigint,
        version = version + 1,
        updated_at = clock_timestamp()
      WHERE day = ${dayOf(soldAt)}::date AND currency = ${currency}
      RETURNING day::text, currency, orders, units, revenue_minor::text AS revenue, version, updated_at`,
  );
}

function changed([row]: SalesDayRow[]): SalesDay {
  if (!row) throw new Error('a sale is recorded whose day is not');
  return toSalesDay(row);
}
