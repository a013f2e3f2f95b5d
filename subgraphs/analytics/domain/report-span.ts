import { refuse } from '#packages/refusals/refusal.ts';

export type ReportInterval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';

/** What a report is about: sales in one currency from one instant (included) to another (not included). */
export interface ReportSpan {
  from: Date;
  to: Date;
  interval: ReportInterval;
  currency: string;
}

const mostPeriods = 5_000;

const hour = 3_600_000;
const day = 24 * hour;

/** Refuses a span that cannot be reported on; null for one that can. */
export function checkSpan({ from, to, interval }: ReportSpan) {
  if (from >= to) return refuse('ends-before-it-begins');
  const periods = countPeriods(from, to, interval);
  return periods > mostPeriods ? refuse('too-many-periods', { periods, most: mostPeriods }) : null;
}

/** How many periods a span touches. The first one begins at or before `from`; `to` itself is not in the span. */
export function countPeriods(from: Date, to: Date, interval: ReportInterval): number {
  switch (interval) {
    case 'HOUR':
      return countFixed(from, to, hour, 0);
    case 'DAY':
      return countFixed(from, to, day, 0);
    case 'WEEK':
      // The epoch was a Thursday; weeks begin on Monday.
      return countFixed(from, to, 7 * day, 4 * day);
    case 'MONTH':
      return monthOf(new Date(to.getTime() - 1)) - monthOf(from) + 1;
    default:
      return interval satisfies never;
  }
}

/** Periods of `length` milliseconds that begin `offset` milliseconds after the epoch. */
function countFixed(from: Date, to: Date, length: number, offset: number): number {
  const first = Math.floor((from.getTime() - offset) / length);
  return Math.ceil((to.getTime() - offset) / length) - first;
}

function monthOf(instant: Date): number {
  return instant.getUTCFullYear() * 12 + instant.getUTCMonth();
}
