import type { Report } from '../report.ts';
import { percentile } from '../statistics.ts';
import { eachOrder, type Figures, ratesOf } from './measure-setting.ts';

/** Parts of a figure that come to less for an order are left out. */
const negligible = 0.05;

/** The figures of each setting in a column, by its name. */
export function rowsOfReport(settings: ReadonlyMap<string, Figures>): Report['rows'] {
  const rows: Record<string, Record<string, number>> = {};
  for (const [setting, figures] of settings) {
    for (const [name, value] of Object.entries(figuresOfSetting(figures))) {
      rows[name] = { ...rows[name], [setting]: Math.round(value * 100) / 100 };
    }
  }
  return rows;
}

function figuresOfSetting(figures: Figures): Record<string, number> {
  const { placed, limit, cpu, commits, statements, events } = figures;
  const rates = ratesOf(figures);
  const limitCpu = (limit.postgresCpu + limit.scriptCpu) / limit.orders;
  const parts = (name: string, totals: ReadonlyMap<string, number>) =>
    Object.fromEntries(
      [...totals]
        .filter(([, total]) => eachOrder(figures, total) >= negligible)
        .sort(([, one], [, other]) => other - one)
        .map(([part, total]) => [`${name}: ${part}`, eachOrder(figures, total)]),
    );
  return {
    'orders a second to CONFIRMED': rates.shop,
    'limit: orders a second': rates.limit,
    'orders a second, shop ÷ limit': rates.shop / rates.limit,
    'orders that failed': placed.faults.length,
    'requests sent again, for each order': eachOrder(figures, placed.retries),
    'lines an order': eachOrder(figures, placed.lines),
    'limit: lines an order': limit.lines / limit.orders,
    'answer, p50 (ms)': percentile(placed.answers, 0.5),
    'answer, p99 (ms)': percentile(placed.answers, 0.99),
    'CONFIRMED on the subscription, p50 (ms)': percentile(placed.confirmations, 0.5),
    'CONFIRMED on the subscription, p99 (ms)': percentile(placed.confirmations, 0.99),
    'CPU ms an order': eachOrder(figures, cpu),
    ...parts('CPU ms an order', cpu),
    'load generator: CPU ms an order': eachOrder(figures, figures.loadGeneratorCpu),
    'limit: CPU ms an order': limitCpu,
    'limit: CPU ms an order: postgres': limit.postgresCpu / limit.orders,
    'CPU ms an order, shop ÷ limit': eachOrder(figures, cpu) / limitCpu,
    'commits an order': eachOrder(figures, commits),
    ...parts('commits an order', commits),
    'statements an order': eachOrder(figures, statements),
    ...parts('statements an order', statements),
    'WAL KiB an order': eachOrder(figures, figures.walBytes) / 1024,
    'limit: WAL KiB an order': limit.walBytes / limit.orders / 1024,
    'events an order': eachOrder(figures, events),
    ...parts('events an order', events),
  };
}
