import type { PriceStep } from './price-timeline.ts';

/** Thirty days, in milliseconds: what Article 6a of the EU's directive 98/6/EC asks of whoever announces a reduction. */
export const priorPeriod = 30 * 24 * 60 * 60 * 1_000;

/**
 * The lowest price of the thirty days before the present price came down to what it is; of the last thirty days, the present
 * price included, where it did not come down. Null when it was not for sale in that time.
 * @param steps as `priceSteps` has them
 * @param period milliseconds. Default thirty days
 * @param knownSince from when on no step is missing; null when none is. 'unknown' where what came before would count
 */
export function lowestPriorPrice(
  steps: readonly PriceStep[],
  at: Date,
  { period = priorPeriod, knownSince = null }: { period?: number; knownSince?: Date | null } = {},
): number | null | 'unknown' {
  const present = steps.at(-1);
  const before = steps.at(-2);
  if (present?.minor == null) return null;
  const cameDown = before?.minor != null && present.minor < before.minor;
  const end = cameDown ? present.from : at;
  const begin = end.getTime() - period;
  if (knownSince !== null && (present.from <= knownSince || begin < knownSince.getTime())) return 'unknown';
  const asked = cameDown ? steps.slice(0, -1) : steps;
  const applied = asked.filter((_, index) => {
    const until = asked[index + 1]?.from ?? end;
    // A step that began at this very moment has applied: it is what is asked now.
    return until.getTime() > begin || (until === end && !cameDown);
  });
  const amounts = applied.flatMap(({ minor }) => minor ?? []);
  return amounts.length > 0 ? amounts.reduce((lowest, minor) => Math.min(lowest, minor)) : null;
}
