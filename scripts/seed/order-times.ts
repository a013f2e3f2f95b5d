import { pick, type Random } from './random.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** How busy each day of the week is, from Sunday on, and each hour of a day (UTC). */
const weekdays = [1.25, 0.85, 0.8, 0.9, 1, 1.3, 1.5];
const hours = [1, 1, 1, 1, 1, 2, 4, 7, 10, 12, 13, 14, 14, 12, 11, 11, 12, 14, 18, 20, 19, 14, 8, 3];

/** How many times as many orders the last day sees as the first. */
const growth = 2;

/** Instants of `count` orders in the `days` days that end now, oldest first: growing, and with the week's rhythm. */
export function orderTimes(random: Random, now: Date, days: number, count: number): Date[] {
  const today = Math.floor(now.getTime() / day) * day;
  const passed = (now.getTime() - today) / day;
  const calendar = Array.from({ length: days }, (_, index) => {
    const start = today - (days - 1 - index) * day;
    const trend = 1 + ((growth - 1) * index) / (days - 1);
    const share = start === today ? passed : 1;
    return { start, weight: trend * share * (weekdays[new Date(start).getUTCDay()] ?? 1) };
  });
  const clock = hours.map((weight, index) => ({ offset: index * hour, weight }));
  const times = Array.from({ length: count }, () => {
    const { start } = pick(random, calendar, ({ weight }) => weight);
    const at = start + pick(random, clock, ({ weight }) => weight).offset + Math.floor(random() * hour);
    // The rest of today has not come yet.
    return at <= now.getTime() ? at : today + Math.floor(random() * (now.getTime() - today));
  });
  return times.sort((a, b) => a - b).map((at) => new Date(at));
}
