import type { EventFilter } from '../events/event-filter.ts';
import { createCounts } from '../limits/counts.ts';
import { holderOf } from '../limits/holder-of.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import type { GatewayContext } from '../request/context.ts';

export type LiveQueryShareLimits = Pick<Limits, 'liveQueriesPerEvent' | 'liveQueryCharactersPerCaller'>;

/**
 * How much the different live queries of each caller take: of everybody without credentials at one address, of an account
 * or an API key.
 */
export interface LiveQueryShares {
  /** Counts one more and returns what takes it back. Throws LIMIT_EXCEEDED when it would be too much. */
  take(
    query: { filter: Pick<EventFilter, 'aggregateType' | 'keys'>; key: string },
    text: string,
    context: Pick<GatewayContext, 'caller' | 'clientAddress'>,
  ): () => void;
}

export function createLiveQueryShares(limits: LiveQueryShareLimits): LiveQueryShares {
  /**
   * How many follow the same thing. An event is a request to a subgraph for each of them, which costs the caller nothing:
   * thousands, opened by one, would leave the subgraph no time for anybody else.
   */
  const following = createCounts();
  /** What is kept of them: their text, and their variables, among which is what they follow. */
  const characters = createCounts();

  return {
    take({ filter: { aggregateType, keys }, key }, text, { caller: { identity }, clientAddress }) {
      const { liveQueriesPerEvent, liveQueryCharactersPerCaller } = limits;
      const holder = holderOf(identity, clientAddress);
      const followed = [...new Set(keys ?? ['*'])].map((each) => `${holder} ${aggregateType}.${each}`);
      const most = Math.max(...followed.map(following.get)) + 1;
      if (most > liveQueriesPerEvent) throw limitExceeded('liveQueriesPerEvent', liveQueriesPerEvent, most);
      const size = text.length + key.length;
      const total = characters.get(holder) + size;
      if (total > liveQueryCharactersPerCaller) {
        throw limitExceeded('liveQueryCharactersPerCaller', liveQueryCharactersPerCaller, total);
      }
      const change = (by: 1 | -1) => {
        for (const each of followed) following.add(each, by);
        characters.add(holder, by * size);
      };
      change(1);
      return () => change(-1);
    },
  };
}
