import { Temporal } from 'temporal-polyfill';
import { madeAt } from '#packages/ids/made-at.ts';

/** A day by the clock on the wall of the shop. */
export interface ShopDay {
  /** As `2026-03-01`. */
  date: string;
  /** Its first instant, and the first of the day after it: mostly 24 hours later. */
  from: Date;
  to: Date;
}

/** The day before an instant, where the shop is. */
export function dayBefore(instant: Date, timeZone: string): ShopDay {
  const today = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const day = today.subtract({ days: 1 });
  // Without a time of day: where the clock is put forward at midnight, a day begins at another one.
  const startOf = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { date: day.toString(), from: startOf(day), to: startOf(today) };
}

/** The day that a digest tells of: the one before it was made, which its id says. Null for what is no id of one. */
export function dayOfDigest(digestId: string, timeZone: string): ShopDay | null {
  const at = madeAt(digestId);
  return at && dayBefore(at, timeZone);
}
