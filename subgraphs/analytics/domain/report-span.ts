export type ReportInterval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';

/** What a report is about: sales in one currency from one instant (included) to another (not included). */
export interface ReportSpan {
  from: Date;
  to: Date;
  interval: ReportInterval;
  currency: string;
}

/** Why a span cannot be reported on, and the argument to change. */
export interface SpanProblem {
  argument: 'from' | 'to' | 'interval';
  message: string;
}

const maximumPeriods = 5_000;

const hour = 3_600_000;
const day = 24 * hour;

/** Null when the span can be reported on. */
export function problemOfSpan({ from, to, interval }: ReportSpan): SpanProblem | null {
  for (const [argument, instant] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const year = instant.getUTCFullYear();
    if (year < 1 || year > 9999) return { argument, message: 'expected a time in the years 1 to 9999 of UTC' };
  }
  if (from >= to) return { argument: 'to', message: 'expected a time after `from`' };
  const periods = countPeriods(from, to, interval);
  if (periods <= maximumPeriods) return null;
  const message = `expected at most ${maximumPeriods} periods, got ${periods}: choose a longer one or a shorter span`;
  return { argument: 'interval', message };
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
