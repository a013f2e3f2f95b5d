/** The value below or at which `share` of the values lie (0.5: the median), by nearest rank. Throws when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('a percentile of nothing');
  return value;
}

export interface Summary {
  median: number;
  p95: number;
  fastest: number;
  slowest: number;
}

/** Rounded to tenths. */
export function summarize(values: readonly number[]): Summary {
  const at = (share: number) => Math.round(percentile(values, share) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), fastest: at(0), slowest: at(1) };
}
