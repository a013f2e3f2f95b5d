/** An amount in minor units (cents, pence, yen) of an ISO 4217 currency; the resolver parent of the `Money` type. */
export interface Money {
  minor: number;
  currency: string;
}

const digitsByCurrency = new Map<string, number>();

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD. Source: ICU, by way of Intl. */
function fractionDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    digits = options.maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** The amount in major units, exactly: `{ minor: 1250, currency: 'EUR' }` is `12.50`. */
export function decimalAmount({ minor, currency }: Money): string {
  const digits = fractionDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
