import { currencies } from '#packages/money/currencies.ts';

/** An amount in minor units, or what is wrong with it. */
export type ReadAmount = { minor: number; problem?: never } | { minor?: never; problem: string };

/** What an amount may be read as: digits before and after the decimal mark. */
interface Reading {
  whole: string;
  fraction: string;
}

/**
 * An amount in major units, exactly. With as many decimals as the currency has and a point it is what Shopify writes. Otherwise points and
 * commas may group thousands or mark decimals: one that can be read in one way only is taken, one that can be read in two, such as `1,234`, is not.
 */
export function readAmount(text: string, currency: string): ReadAmount {
  const digits = currencies.get(currency);
  if (digits === undefined) throw new Error(`${currency} is no currency`);
  const usual = /^(\d+)\.(\d+)$/.exec(text);
  if (usual?.[1] && usual[2]?.length === digits) return toMinor({ whole: usual[1], fraction: usual[2] }, digits);
  const readings = [...readingsOf(text, '.', ','), ...readingsOf(text, ',', '.')];
  const [first, second] = readings.filter(
    ({ whole, fraction }, index) =>
      index === readings.findIndex((other) => other.whole === whole && other.fraction === fraction),
  );
  if (!first)
    return { problem: `expected an amount such as ${digits === 0 ? '1234' : `1234.${'5'.padEnd(digits, '0')}`}` };
  if (second) {
    const ways = [first, second].map(({ whole, fraction }) => (fraction ? `${whole}.${fraction}` : whole));
    return { problem: `expected no separators of thousands: ${text} may be ${ways.join(' or ')}` };
  }
  if (first.fraction.length > digits) {
    return { problem: `expected ${digits === 0 ? 'no' : `at most ${digits}`} decimals in ${currency}` };
  }
  return toMinor(first, digits);
}

/** At most one: what the text is when these are the decimal mark and the separator of thousands. */
function readingsOf(text: string, mark: '.' | ',', separator: '.' | ','): Reading[] {
  const [before = '', fraction = '', ...further] = text.split(mark);
  if (further.length > 0 || (text.includes(mark) && !/^\d+$/.test(fraction))) return [];
  const isGrouped = separator === ',' ? /^[1-9]\d{0,2}(,\d{3})+$/ : /^[1-9]\d{0,2}(\.\d{3})+$/;
  if (!/^\d+$/.test(before) && !isGrouped.test(before)) return [];
  return [{ whole: before.replaceAll(separator, ''), fraction }];
}

function toMinor({ whole, fraction }: Reading, digits: number): ReadAmount {
  const minor = Number(`${whole}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? { minor } : { problem: 'expected a smaller amount' };
}
