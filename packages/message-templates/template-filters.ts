import { z } from 'zod';
import { currencies } from '#packages/money/currencies.ts';
import { decimalAmount } from '#packages/money/money.ts';

const moneySchema = z.object({ minor: z.int(), currency: z.string() });

/** An amount as people write it where `locale` is read, with the decimals of its currency. Throws for what is no amount. */
export function formatMoney(value: unknown, locale: string): string {
  const { data: money } = moneySchema.safeParse(value);
  if (!money) throw new TypeError('money: expected an amount');
  const digits = currencies.get(money.currency) ?? 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text: a number would round what is large.
  return format.format(decimalAmount(money) as `${number}`);
}

/** A day in UTC as people write it where `locale` is read. Throws for what is no time. */
export function formatDay(value: unknown, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(readTime('day', value));
}

/** An instant in UTC, to the minute. Throws for what is no time. */
export function formatTime(value: unknown, locale: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(locale, format).format(readTime('time', value))} UTC`;
}

function readTime(filter: string, value: unknown): Date {
  const { data: time } = z.coerce.date().safeParse(value);
  if (!time) throw new TypeError(`${filter}: expected a time`);
  return time;
}
