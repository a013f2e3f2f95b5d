/** Header of responses: until when the answer is true, as RFC 3339. Absent when only events end it. */
export const validUntilHeader = 'x-valid-until';

/** Reads the header, in milliseconds since 1970: infinity when it is absent, and 0 for what cannot be read, which nobody remembers. */
export function parseValidUntil(header: unknown): number {
  if (header === undefined) return Number.POSITIVE_INFINITY;
  const time = typeof header === 'string' ? Date.parse(header) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}
