import type { SalesSums } from './sales-sums.ts';

/** The sales of one UTC day in one currency. */
export interface SalesDay extends SalesSums {
  /** For example `2026-03-01`. */
  day: string;
  currency: string;
  /** How often the numbers changed. */
  version: number;
  updatedAt: Date;
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
