/** The versions that follow each other without a hole, from the lowest on. There has to be one. */
export function firstRun(versions: readonly number[]): { first: number; last: number } {
  const known = new Set(versions);
  const first = Math.min(...known);
  let last = first;
  while (known.has(last + 1)) last++;
  return { first, last };
}
