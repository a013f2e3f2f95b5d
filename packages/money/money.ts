import { currencies } from './currencies.ts';

/** An amount in minor units (cents, pence, yen) of an ISO 4217 currency; the resolver parent of the `Money` type. */
export interface Money {
  minor: number;
  currency: string;
}

/** Of codes that were accepted once and are no currency, such as XXX. Amounts in them are shown as they were. */
const digitsOfOthers = 2;

/** The amount in major units, exactly: `{ minor: 1250, currency: 'EUR' }` is `12.50`. */
export function decimalAmount({ minor, currency }: Money): string {
  const digits = currencies.get(currency) ?? digitsOfOthers;
  const sign = minor < 0 ? '-' : '';
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
