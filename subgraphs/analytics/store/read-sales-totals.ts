import type { ReportSpan } from '../domain/report-span.ts';
import type { SalesSums } from '../domain/sales-sums.ts';
import type { Tx } from './database.ts';
import { type SumsRow, toSums } from './sums-row.ts';

/** Sums over the whole span. */
export async function readSalesTotals(tx: Tx, { from, to, currency }: ReportSpan): Promise<SalesSums> {
  const [row] = await tx.$queryRaw<SumsRow[]>`
    SELECT count(*) AS orders, coalesce(sum(units), 0) AS units, coalesce(sum(revenue_minor), 0)::text AS revenue
    FROM sale
    WHERE currency = ${currency} AND sold_at >= ${from}::timestamptz AND sold_at < ${to}::timestamptz`;
  if (!row) throw new Error('an aggregate without GROUP BY has one row');
  return toSums(row);
}
