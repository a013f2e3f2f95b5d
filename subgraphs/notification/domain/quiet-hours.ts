import { Temporal } from 'temporal-polyfill';
import type { MessageChannel } from './message.ts';

/** A part of the day, by the clock on the wall: `21:00` to `08:00`. It begins and ends at different times. */
export interface DayPart {
  startsAt: string;
  endsAt: string;
}

/** When somebody is left alone, on which channels. */
export interface QuietHours extends DayPart {
  /** An IANA name. */
  timeZone: string;
  channels: readonly MessageChannel[];
}

/** What a person has chosen. */
export interface ChosenQuietHours extends DayPart {
  /** Null for the shop's. */
  timeZone: string | null;
  channels: readonly MessageChannel[];
}

const defaultDayPart: DayPart = { startsAt: '21:00', endsAt: '08:00' };

/**
 * Whether a channel is quiet at night for whoever has not said. Mail and what is told in the shop make no noise: they lie there until
 * they are looked for. What makes a phone ring waits for the morning.
 */
const isQuietByDefault: Readonly<Record<MessageChannel, boolean>> = {
  ...{ EMAIL: false, IN_APP: false, SMS: true, PUSH: true },
};

const channelsByDefault = (Object.keys(isQuietByDefault) as MessageChannel[]).filter((each) => isQuietByDefault[each]);

/** What holds for somebody: what they chose, else the default, where the shop is. */
export const quietHoursOf = (chosen: ChosenQuietHours | null, shopTimeZone: string): QuietHours =>
  chosen
    ? { ...chosen, timeZone: chosen.timeZone ?? shopTimeZone }
    : { ...defaultDayPart, timeZone: shopTimeZone, channels: channelsByDefault };

/** When the quiet hours end within which an instant lies; null when it lies in none. */
export function endOfQuiet({ startsAt, endsAt, timeZone }: Omit<QuietHours, 'channels'>, now: Date): Date | null {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const [start, end] = [Temporal.PlainTime.from(startsAt), Temporal.PlainTime.from(endsAt)];
  const isBefore = (time: Temporal.PlainTime) => Temporal.PlainTime.compare(local.toPlainTime(), time) < 0;
  const overnight = Temporal.PlainTime.compare(start, end) > 0;
  const isQuiet = overnight ? !isBefore(start) || isBefore(end) : !isBefore(start) && isBefore(end);
  if (!isQuiet) return null;
  const day = isBefore(end) ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  // A time that the clock jumps over is the one after the jump; of one that it shows twice, the first.
  const morning = day.toZonedDateTime({ timeZone, plainTime: end });
  // The clock was put back, and shows for the second time what it showed when the night was over.
  return morning.epochMilliseconds > now.getTime() ? new Date(morning.epochMilliseconds) : null;
}

/** Whether it is the name of a time zone of the IANA database: an offset knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
