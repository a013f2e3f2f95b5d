import { Decimal } from '@prisma/client/runtime/client';

/**
 * A value as `pg` is to send it, so that a statement means by it what it means by it in Prisma Client's raw queries: a Date
 * in UTC, an array as an array, any other object as JSON; undefined is null.
 */
export function rawParameter(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(rawParameter);
  if (value instanceof Date) return toTimestamp(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (Decimal.isDecimal(value)) return value.toString();
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

/** Throws when the date is none. Without the zone, as a column of type text would show it. */
function toTimestamp(date: Date): string {
  return date
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
}
