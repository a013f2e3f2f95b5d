import { clientNetwork } from '#packages/client-network/client-network.ts';
import { callerIdOf, isAuthenticated } from '#packages/identity/identity.ts';
import type { GatewayContext } from '../http/context.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';

/**
 * How many different live queries each caller keeps open. An event that touches them all is a request to a subgraph for
 * each, and those cost the caller nothing: thousands, opened by one, would leave the subgraph no time for anybody else.
 */
export interface LiveQueryShares {
  /** Counts one more and returns what takes it back. Throws LIMIT_EXCEEDED when it would be one too many. */
  take(context: Pick<GatewayContext, 'caller' | 'clientAddress'>): () => void;
}

/** @param limit the most of an account or API key, or of everybody without credentials at one address */
export function createLiveQueryShares(limit: number): LiveQueryShares {
  const open = new Map<string, number>();
  return {
    take({ caller: { identity }, clientAddress }) {
      const key = isAuthenticated(identity) ? callerIdOf(identity) : clientNetwork(clientAddress);
      const count = (open.get(key) ?? 0) + 1;
      if (count > limit) throw limitExceeded('liveQueries', limit, count);
      open.set(key, count);
      return () => {
        const left = (open.get(key) ?? 0) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      };
    },
  };
}
