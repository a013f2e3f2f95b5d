import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { currencies } from '#packages/money/currencies.ts';
import { decimalAmount } from '#packages/money/money.ts';

const moneySchema = z.object({ minor: z.int(), currency: z.string() });

/** An amount as people write it where `locale` is read, with the decimals of its currency. Throws for what is no amount. */
export function formatMoney(value: unknown, locale: string): string {
  const { data: money } = moneySchema.safeParse(value);
  if (!money) throw new TypeError('money: expected an amount');
  const digits = currencies.get(money.currency) ?? 2;
  const format = formatOf(`${locale} ${money.currency}`, () => {
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, ...decimals });
  });
  // As text: a number would round what is large.
  return format.format(decimalAmount(money) as `${number}`);
}

/** A day in UTC as people write it where `locale` is read. Throws for what is no time. */
export function formatDay(value: unknown, locale: string): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const format = formatOf(`${locale} day`, () => new Intl.DateTimeFormat(locale, options));
  return format.format(readTime('day', value));
}

/** An instant in UTC, to the minute. Throws for what is no time. */
export function formatTime(value: unknown, locale: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  const format = formatOf(`${locale} time`, () => new Intl.DateTimeFormat(locale, options));
  return `${format.format(readTime('time', value))} UTC`;
}

// To make one takes fifty times as long as to use it.
const formats = new LRUCache<string, Intl.NumberFormat | Intl.DateTimeFormat>({ max: 200 });

/** What writes values in one way. The key names the way, and with it which kind of format it is. */
function formatOf<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format as Format;
}

function readTime(filter: string, value: unknown): Date {
  const { data: time } = z.coerce.date().safeParse(value);
  if (!time) throw new TypeError(`${filter}: expected a time`);
  return time;
}
