/** Longest that a provider may put us off, in milliseconds: whoever wants longer is asked again after this. */
const longest = 3_600_000;

/**
 * Milliseconds until a `Retry-After` (seconds, or a date of HTTP) is over, at most an hour; null when it is neither, or
 * there is none.
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const milliseconds = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : dateOf(header) - now.getTime();
  return Number.isNaN(milliseconds) ? null : Math.min(longest, Math.max(0, milliseconds));
}

/** Only the form that HTTP has senders write: `Date.parse` takes almost anything for a date. */
const dateOf = (text: string): number =>
  /^\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) : NaN;
