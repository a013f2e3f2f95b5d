import type { Identity } from '#packages/identity/identity.ts';
import { createCounts } from '../limits/counts.ts';
import { holderOf } from '../limits/holder-of.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';

export type ConnectionLimits = Pick<Limits, 'liveQueriesPerConnection' | 'liveQueriesPerCaller'>;

/** Counts the live queries of connections and of their callers. */
export interface LiveQueryCounts {
  /** @param clientAddress whose they are when nobody is signed in; a /64 of IPv6 counts as one */
  open(identity: Identity, clientAddress: string): Places;
}

/** The live queries of one connection. */
export interface Places {
  /** Returns what gives the place back; further calls of that do nothing. Throws LIMIT_EXCEEDED when there is none left. */
  take(): () => void;
  /** Gives back every place that is still taken. */
  release(): void;
}

export function createLiveQueryCounts(limits: ConnectionLimits): LiveQueryCounts {
  const ofCallers = createCounts();

  return {
    open(identity, clientAddress) {
      const caller = holderOf(identity, clientAddress);
      let taken = 0;
      let released = false;
      return {
        take() {
          const { liveQueriesPerConnection, liveQueriesPerCaller } = limits;
          const ofCaller = ofCallers.get(caller);
          if (taken >= liveQueriesPerConnection) {
            throw limitExceeded('liveQueriesPerConnection', liveQueriesPerConnection, taken + 1);
          }
          if (ofCaller >= liveQueriesPerCaller) {
            throw limitExceeded('liveQueriesPerCaller', liveQueriesPerCaller, ofCaller + 1);
          }
          // Whoever comes too late has nothing to give back.
          if (released) return () => {};
          taken++;
          ofCallers.add(caller, 1);
          let held = true;
          return () => {
            if (!held || released) return;
            held = false;
            taken--;
            ofCallers.add(caller, -1);
          };
        },
        release() {
          if (!released && taken > 0) ofCallers.add(caller, -taken);
          released = true;
        },
      };
    },
  };
}
