import type { Report } from '../report.ts';
import { percentile } from '../statistics.ts';
import { eachOrder, type Figures, ratesOf } from './measure-setting.ts';

/** What a setting is called when it is measured on the loaded shop. */
export const onLoadedShop = (setting: string): string => `${setting}, loaded`;

/**
 * What the loaded shop takes of each setting for what the empty one took. The limit was empty both times: what it took more is
 * the machine's.
 */
export function rowsOfGrowth(settings: ReadonlyMap<string, Figures>): Report['rows'] {
  const rows: Report['rows'] = {};
  for (const [setting, empty] of settings) {
    const loaded = settings.get(onLoadedShop(setting));
    if (!loaded) continue;
    const before = growingFigures(empty);
    for (const [name, value] of Object.entries(growingFigures(loaded))) {
      const ratio = value / (before[name] ?? Number.NaN);
      const row = `loaded ÷ empty: ${name}`;
      rows[row] = { ...rows[row], [onLoadedShop(setting)]: Math.round(ratio * 100) / 100 };
    }
  }
  return rows;
}

function growingFigures(figures: Figures): Record<string, number> {
  const { placed, limit, cpu, walBytes } = figures;
  const rates = ratesOf(figures);
  return {
    'time an order': 1 / rates.shop,
    'limit: time an order': 1 / rates.limit,
    'answer, p50': percentile(placed.answers, 0.5),
    'answer, p99': percentile(placed.answers, 0.99),
    'CONFIRMED on the subscription, p50': percentile(placed.confirmations, 0.5),
    'CONFIRMED on the subscription, p99': percentile(placed.confirmations, 0.99),
    'CPU an order': eachOrder(figures, cpu),
    'CPU an order: postgres': (cpu.get('postgres') ?? Number.NaN) / placed.confirmations.length,
    'limit: CPU an order: postgres': limit.postgresCpu / limit.orders,
    'WAL an order': eachOrder(figures, walBytes),
  };
}
