/**
 * How long mutations wait for a provider that is slow. Each of them holds one of the requests that the gateway has under way
 * at once, and others need those: only a few wait long.
 */
export interface Patience {
  /** Begins a wait, to be disposed of when it ends: how many milliseconds it may take. */
  begin(): { milliseconds: number } & Disposable;
}

/** Milliseconds for so many waits at a time, and for those beyond. */
interface PatienceLimits {
  places: number;
  long: number;
  short: number;
}

/** A gateway has 64 requests to a subgraph under way at once, unless it is told otherwise. */
const limits: PatienceLimits = { places: 24, long: 7_000, short: 500 };

export function createPatience({ places, long, short }: PatienceLimits = limits): Patience {
  let taken = 0;
  return {
    begin() {
      if (taken >= places) return { milliseconds: short, [Symbol.dispose]() {} };
      taken++;
      return {
        milliseconds: long,
        [Symbol.dispose]() {
          taken--;
        },
      };
    },
  };
}
