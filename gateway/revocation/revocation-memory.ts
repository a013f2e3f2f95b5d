import type { Revocable, RevocationTarget } from '../request/revocation-target.ts';
import { isEndedBy, type Revocation, revocationReasons } from './revocation.ts';

/** Longest life of an access token, in milliseconds. A longer one is not accepted: a revocation could be forgotten before it ends. */
export const longestTokenLife = 15 * 60_000;

/** How far clocks may differ, and how long a token may be under way, in milliseconds. */
const skew = 60_000;

/** How long after a revocation there may still be tokens that it ended, in milliseconds. */
export const revocationLife = longestTokenLife + skew;

/** What was revoked lately. */
export interface RevocationMemory {
  /** Returns whether it is news: false when it is known, or so old that every token it ended has expired. */
  add(revocation: Revocation, occurredAt: Date): boolean;
  /** What to tell the holder of the token; null when it is not revoked. */
  reasonAgainst(token: Revocable): string | null;
}

export interface RevocationMemoryOptions {
  /** Most revocations kept, at some 150 bytes each. */
  limit?: number;
  /** In milliseconds. */
  clock?: () => number;
}

/**
 * Keeps each revocation as long as there may be tokens it ended. Were there ever more than `limit`, the oldest are
 * dropped, and with each of them every token that is as old is refused: nothing revoked is accepted, and the others get
 * new tokens.
 */
export function createRevocationMemory({
  limit = 200_000,
  clock = Date.now,
}: RevocationMemoryOptions = {}): RevocationMemory {
  /** Oldest first. */
  const kept = new Map<string, { below: number; until: number }>();
  let refusedUntil = 0;

  const tidy = (now: number) => {
    for (const [key, { until }] of kept) {
      if (until > now) {
        if (kept.size <= limit) return;
        refusedUntil = Math.max(refusedUntil, until);
      }
      kept.delete(key);
    }
  };

  return {
    add(revocation, occurredAt) {
      const now = clock();
      const until = Math.min(occurredAt.getTime(), now) + revocationLife;
      if (until <= now) return false;
      const key = keyOf(revocation);
      const known = kept.get(key);
      if (known && known.below >= revocation.below && known.until >= until) return false;
      kept.delete(key);
      kept.set(key, {
        below: Math.max(revocation.below, known?.below ?? 0),
        until: Math.max(until, known?.until ?? 0),
      });
      tidy(now);
      return true;
    },
    reasonAgainst({ revocationTargets, expiresAt }) {
      for (const target of revocationTargets) {
        const revocation = kept.get(keyOf(target));
        if (revocation && isEndedBy(target, revocation)) return revocationReasons[target.kind];
      }
      return expiresAt <= refusedUntil ? 'The access token is too old: get a new one.' : null;
    },
  };
}

/** An id that itself looks like a key cannot be taken for another: kinds hold no space. */
const keyOf = ({ kind, id }: Pick<RevocationTarget, 'kind' | 'id'>) => `${kind} ${id}`;
