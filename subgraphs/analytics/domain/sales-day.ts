import type { Sale } from './sale.ts';
import type { SalesSums } from './sales-sums.ts';

/** The sales of one UTC day in one currency. */
export interface SalesDay extends SalesSums {
  /** For example `2026-03-01`. */
  day: string;
  currency: string;
  /** How often the numbers changed; by sales that are counted together, once. */
  version: number;
  updatedAt: Date;
}

/** What is added to the sums of a day; less than 0 when more is taken back. */
export interface SalesDayChange extends SalesSums, Pick<SalesDay, 'day' | 'currency'> {}

/** A sale that counts from now on, or no longer. */
export interface CountedSale {
  sale: Omit<Sale, 'lines'>;
  times: 1n | -1n;
}

/** What sales change of their days, a change a day. */
export function changesOfDays(counted: readonly CountedSale[]): SalesDayChange[] {
  const changes = new Map<string, SalesDayChange>();
  for (const { sale, times } of counted) {
    const day = salesDayOf(sale);
    const { orders, units, revenueMinor } = changes.get(salesDayId(day)) ?? { orders: 0n, units: 0n, revenueMinor: 0n };
    changes.set(salesDayId(day), {
      ...day,
      orders: orders + times,
      units: units + times * BigInt(sale.units),
      revenueMinor: revenueMinor + times * sale.revenueMinor,
    });
  }
  return [...changes.values()];
}

/** The day a sale counts into. */
export function salesDayOf({ soldAt, currency }: Pick<Sale, 'soldAt' | 'currency'>) {
  return { day: dayOf(soldAt), currency };
}

/** The UTC day an instant falls on, for example `2026-03-01`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Aggregate id of a day's events and id of its `SalesUpdate`, for example `2026-03-01_EUR`. */
export function salesDayId({ day, currency }: Pick<SalesDay, 'day' | 'currency'>): string {
  return `${day}_${currency}`;
}

/** The day and currency an id names; null when it names none. */
export function parseSalesDayId(id: string): Pick<SalesDay, 'day' | 'currency'> | null {
  const [, day, currency] = id.match(/^(\d{4}-\d{2}-\d{2})_([A-Z]{3})$/) ?? [];
  if (day === undefined || currency === undefined) return null;
  const midnight = new Date(`${day}T00:00:00Z`);
  // A day such as 30 February rolls over into another one.
  const exists = !Number.isNaN(midnight.getTime()) && midnight.getUTCFullYear() > 0 && dayOf(midnight) === day;
  return exists ? { day, currency } : null;
}
