import type { Revocable, RevocationTarget } from '../request/revocation-target.ts';
import { isEndedBy, type Revocation, revocationReasons } from './revocation.ts';

/** Longest life of an access token, in milliseconds: a token that lives longer could outlive the revocations kept here. */
export const longestTokenLife = 15 * 60_000;

/** How far clocks may differ, and how long a new token may take to its client, in milliseconds. */
const skew = 60_000;

/** How long after a revocation there may still be tokens that it ended, in milliseconds. */
export const revocationLife = longestTokenLife + skew;

/** The revocations whose tokens have not all expired. */
export interface RevocationList {
  /** Returns false when it is known already, or so old that every token it ended has expired. */
  add(revocation: Revocation, occurredAt: Date): boolean;
  /** What to tell the holder of the token; null when it is not revoked. */
  reasonAgainst(token: Revocable): string | null;
}

export interface RevocationListOptions {
  /** Most revocations kept, at some 150 bytes each. */
  limit?: number;
  /** In milliseconds. */
  clock?: () => number;
}

/**
 * Keeps each revocation as long as there may be tokens it ended. Beyond `limit` the oldest are dropped, and with each of them
 * every token that is as old is refused: so nothing revoked is accepted, and clients with other old tokens get new ones.
 */
export function createRevocationList({
  limit = 200_000,
  clock = Date.now,
}: RevocationListOptions = {}): RevocationList {
  /** Oldest first. */
  const kept = new Map<string, { below: number; until: number }>();
  let refusedUntil = 0;

  const dropOld = (now: number) => {
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
      dropOld(now);
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

/** Unambiguous, whatever an id contains: kinds contain no space. */
const keyOf = ({ kind, id }: Pick<RevocationTarget, 'kind' | 'id'>) => `${kind} ${id}`;
