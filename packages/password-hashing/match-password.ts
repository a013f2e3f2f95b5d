import { timingSafeEqual } from 'node:crypto';
import { keyOf, type Recipe, readHash } from './password-hash.ts';

/** Hashes made otherwise than now that are computed for one match at most. */
const otherRecipesLimit = 3;

export interface Match {
  /** Index of the first candidate that the password belongs to; null when it belongs to none. */
  matched: number | null;
  /** True when that candidate was not made as hashes are made now, and should be replaced. */
  outdated: boolean;
}

export async function matchPassword(
  { password, candidates, current }: { password: string; candidates: readonly string[]; current: Recipe },
  compute: (password: string, recipe: Recipe) => Promise<Uint8Array>,
): Promise<Match> {
  const known = candidates.map(readHash);
  const recipes = new Map([current, ...known.flatMap((each) => each?.recipe ?? [])].map((each) => [keyOf(each), each]));
  const computed = new Map<string, Uint8Array>();
  for (const [key, recipe] of [...recipes].slice(0, 1 + otherRecipesLimit)) {
    computed.set(key, await compute(password, recipe));
  }
  // Every candidate is compared, so that the time does not tell which one it was.
  const equal = known.map((each) => {
    const hash = each && computed.get(keyOf(each.recipe));
    return hash ? timingSafeEqual(hash, each.hash) : false;
  });
  const matched = equal.indexOf(true);
  const winner = known[matched];
  return winner ? { matched, outdated: keyOf(winner.recipe) !== keyOf(current) } : { matched: null, outdated: false };
}
