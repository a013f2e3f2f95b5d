import type { ReportSpan } from '../domain/report-span.ts';
import type { CurrencySums, SalesSums } from '../domain/sales-sums.ts';
import type { Tx } from './database.ts';

// SQL: Prisma Client has no sums over joins and over periods.

/** Sums as PostgreSQL has them: a sum of bigint is a numeric, which is read as text to stay exact. */
interface SumsRow {
  orders: bigint;
  units: bigint;
  revenue: string;
}

export interface PeriodSums extends SalesSums {
  start: Date;
}

export interface ProductSums extends Omit<SalesSums, 'orders'> {
  productId: string;
}

/** Sums over the whole span. */
export async function findSalesSums(tx: Tx, { from, to, currency }: ReportSpan): Promise<SalesSums> {
  const [row] = await tx.$queryRaw<SumsRow[]>`
    SELECT count(*) AS orders, coalesce(sum(units), 0) AS units, coalesce(sum(revenue_minor), 0)::text AS revenue
    FROM sale
    WHERE currency = ${currency} AND sold_at >= ${from}::timestamptz AND sold_at < ${to}::timestamptz`;
  if (!row) throw new Error('an aggregate without GROUP BY has one row');
  return { orders: row.orders, units: row.units, revenueMinor: BigInt(row.revenue) };
}

/** Sums over a span in each currency in which something was sold, by its code. */
export async function listCurrencySums(tx: Tx, { from, to }: Pick<ReportSpan, 'from' | 'to'>): Promise<CurrencySums[]> {
  const rows = await tx.$queryRaw<(SumsRow & { currency: string })[]>`
    SELECT currency, count(*) AS orders, sum(units) AS units, sum(revenue_minor)::text AS revenue
    FROM sale WHERE sold_at >= ${from}::timestamptz AND sold_at < ${to}::timestamptz
    GROUP BY currency ORDER BY currency`;
  return rows.map(({ revenue, ...same }) => ({ ...same, revenueMinor: BigInt(revenue) }));
}

/** Sums over each period the span touches, oldest first, zero where nothing was sold. */
export async function listPeriodSums(tx: Tx, { from, to, currency, interval }: ReportSpan): Promise<PeriodSums[]> {
  const unit = interval.toLowerCase();
  const rows = await tx.$queryRaw<(SumsRow & { start: Date })[]>`
    WITH sold AS (
      SELECT date_trunc(${unit}::text, sold_at, 'UTC') AS start,
             count(*) AS orders, sum(units) AS units, sum(revenue_minor) AS revenue
      FROM sale
      WHERE currency = ${currency} AND sold_at >= ${from}::timestamptz AND sold_at < ${to}::timestamptz
      GROUP BY 1
    )
    SELECT start, coalesce(orders, 0) AS orders, coalesce(units, 0) AS units, coalesce(revenue, 0)::text AS revenue
    FROM generate_series(date_trunc(${unit}::text, ${from}::timestamptz, 'UTC'), ${to}::timestamptz,
                         ('1 ' || ${unit}::text)::interval, 'UTC') AS period(start)
    LEFT JOIN sold USING (start)
    WHERE start < ${to}::timestamptz
    ORDER BY start`;
  return rows.map(({ revenue, ...same }) => ({ ...same, revenueMinor: BigInt(revenue) }));
}

/** Sums over the products with the most revenue in the span, at most `first`; the older product first where it is equal. */
export async function listProductSums(
  tx: Tx,
  { from, to, currency }: ReportSpan,
  first: number,
): Promise<ProductSums[]> {
  const rows = await tx.$queryRaw<{ productId: string; units: bigint; revenue: string }[]>`
    SELECT line.product_id AS "productId", sum(line.quantity) AS units, sum(line.revenue_minor)::text AS revenue
    FROM sale JOIN sale_line AS line USING (order_id)
    WHERE sale.currency = ${currency}
      AND sale.sold_at >= ${from}::timestamptz AND sale.sold_at < ${to}::timestamptz
    GROUP BY line.product_id
    ORDER BY sum(line.revenue_minor) DESC, line.product_id
    LIMIT ${first}::int`;
  return rows.map(({ revenue, ...same }) => ({ ...same, revenueMinor: BigInt(revenue) }));
}
