/** The state of a rate limit for a caller. */
export interface RateDecision {
  allowed: boolean;
  /** Points of one window. */
  limit: number;
  /** Points left in this window. */
  remaining: number;
  /** Until the next window, whole seconds and at least 1. */
  resetSeconds: number;
}

interface Window {
  used: number;
  endsAt: number;
}

/** The points of each key in its present window. */
export interface RateWindows {
  /** Takes points, if so many are left. */
  take(key: string, points: number): RateDecision;
  /** Counts points that were taken elsewhere. */
  add(key: string, points: number): void;
  /** How many keys are remembered. */
  size(): number;
}

export interface RateWindowsOptions {
  /** Points of one window. */
  limit: number;
  /** Length of a window in milliseconds; it begins with the first points taken. */
  duration: number;
  /** Most keys remembered, at some 120 bytes each. Default 100,000. */
  mostKeys?: number;
  /** In milliseconds; must not go backwards. */
  clock?: () => number;
}

/**
 * Counts in fixed windows. Beyond `mostKeys` the windows that began first are dropped, and their keys start over: a limit per
 * address does not stop anybody who has that many addresses.
 */
export function createRateWindows(options: RateWindowsOptions): RateWindows {
  const { limit, duration, mostKeys = 100_000, clock = () => performance.now() } = options;
  // Dropped half by half: a map from which the oldest are deleted one by one takes ever longer to find the next.
  let present = new Map<string, Window>();
  let past = new Map<string, Window>();
  let turnAt = Number.NEGATIVE_INFINITY;

  const windowOf = (key: string, now: number): Window => {
    if (now >= turnAt || present.size >= mostKeys / 2) {
      past = present;
      present = new Map();
      // By then, all windows of `past` have ended.
      turnAt = now + duration;
    }
    const known = present.get(key) ?? past.get(key);
    if (known && known.endsAt > now) return known;
    const begun = { used: 0, endsAt: now + duration };
    present.set(key, begun);
    return begun;
  };

  return {
    take(key, points) {
      const now = clock();
      const window = windowOf(key, now);
      const allowed = window.used + points <= limit;
      if (allowed) window.used += points;
      return {
        allowed,
        limit,
        remaining: Math.max(0, limit - window.used),
        resetSeconds: Math.ceil((window.endsAt - now) / 1000),
      };
    },
    add(key, points) {
      windowOf(key, clock()).used += points;
    },
    size: () => present.size + past.size,
  };
}
