import type { Identity } from '#packages/identity/identity.ts';
import { createCounts } from '../limits/counts.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import { quotaKey } from '../limits/quota-key.ts';

export type ConnectionLimits = Pick<Limits, 'liveQueriesPerConnection' | 'liveQueriesPerCaller'>;

/** Limits the live queries of each connection, and of each caller. */
export interface LiveQueryPermits {
  /** @param clientAddress for callers who are not signed in; a /64 of IPv6 counts as one */
  open(identity: Identity, clientAddress: string): ConnectionPermits;
}

/** Permits for the live queries of one connection. */
export interface ConnectionPermits {
  /** Returns what gives the permit back; further calls of that do nothing. Throws LIMIT_EXCEEDED when there is none left. */
  acquire(): () => void;
  /** Gives back every permit that is still held. */
  release(): void;
}

export function createLiveQueryPermits(limits: ConnectionLimits): LiveQueryPermits {
  const ofCallers = createCounts();

  return {
    open(identity, clientAddress) {
      const caller = quotaKey(identity, clientAddress);
      let taken = 0;
      let released = false;
      return {
        acquire() {
          const { liveQueriesPerConnection, liveQueriesPerCaller } = limits;
          const ofCaller = ofCallers.get(caller);
          if (taken >= liveQueriesPerConnection) {
            throw limitExceeded('liveQueriesPerConnection', liveQueriesPerConnection, taken + 1);
          }
          if (ofCaller >= liveQueriesPerCaller) {
            throw limitExceeded('liveQueriesPerCaller', liveQueriesPerCaller, ofCaller + 1);
          }
          // The connection is closed: there is nothing to give back.
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
