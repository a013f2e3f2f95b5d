/**
 * How the provider is asked: for ever, since its outage must not leave anybody's money held or an order undecided. Many at
 * once: each waits for the provider, not for this process, and holds no connection meanwhile.
 */
export const untilKnown = {
  concurrency: 64,
  attempts: Number.POSITIVE_INFINITY,
  retry: { first: 1_000, most: 60_000 },
};
