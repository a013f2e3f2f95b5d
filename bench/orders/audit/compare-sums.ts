/** Numbers by what they are of. Nothing is 0. */
export type Sums = ReadonlyMap<string, bigint>;

/** What should be there, and how often there is less of it, or more. */
export interface Difference {
  expected: number;
  /** Of the expected ones, those of which there is less. */
  lost: number;
  /** Those of which there is more than expected, or that are not expected at all. */
  twice: number;
}

/** Holds what is there against what should be. */
export function compareSums(expected: Sums, found: Sums): Difference {
  const difference: Difference = { expected: expected.size, lost: 0, twice: 0 };
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [more, less] = [found.get(key) ?? 0n, expected.get(key) ?? 0n];
    if (more < less) difference.lost++;
    if (more > less) difference.twice++;
  }
  return difference;
}
