import type { ReportSpan } from '../domain/report-span.ts';
import type { SalesSums } from '../domain/sales-sums.ts';
import type { Tx } from './database.ts';
import { type SumsRow, toSums } from './sums-row.ts';

export interface PeriodSums extends SalesSums {
  start: Date;
}

/** Sums over each period the span touches, oldest first, zero where nothing was sold. */
export async function readSalesSeries(tx: Tx, span: ReportSpan): Promise<PeriodSums[]> {
  const { from, to, currency } = span;
  const unit = span.interval.toLowerCase();
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
  return rows.map((row) => ({ start: row.start, ...toSums(row) }));
}
