import type { EventFilter } from '../events/event-filter.ts';
import { createCounts } from '../limits/counts.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import { quotaKey } from '../limits/quota-key.ts';
import type { RequestContext } from '../request/context.ts';

export type LiveQueryQuotaLimits = Pick<Limits, 'liveQueriesPerEvent' | 'liveQueryCharactersPerCaller'>;

/**
 * Limits the different live queries of each caller: of an account, an API key, or everybody without credentials at one
 * address.
 */
export interface LiveQueryQuotas {
  /** Counts one more, and returns what counts it off again. Throws LIMIT_EXCEEDED when it would be too much. */
  reserve(
    query: { filter: Pick<EventFilter, 'aggregateType' | 'keys'>; key: string },
    text: string,
    context: Pick<RequestContext, 'caller' | 'clientAddress'>,
  ): () => void;
}

export function createLiveQueryQuotas(limits: LiveQueryQuotaLimits): LiveQueryQuotas {
  /**
   * How many of a caller follow the same aggregate. An event is a request to a subgraph for each of them, which costs the
   * caller nothing: thousands of one caller would leave the subgraph no time for anybody else.
   */
  const following = createCounts();
  /** Characters that are kept of a caller's: texts, and variables with the ids that are followed. */
  const characters = createCounts();

  return {
    reserve({ filter: { aggregateType, keys }, key }, text, { caller: { identity }, clientAddress }) {
      const { liveQueriesPerEvent, liveQueryCharactersPerCaller } = limits;
      const caller = quotaKey(identity, clientAddress);
      const followed = [...new Set(keys ?? ['*'])].map((each) => `${caller} ${aggregateType}.${each}`);
      const most = Math.max(...followed.map(following.get)) + 1;
      if (most > liveQueriesPerEvent) throw limitExceeded('liveQueriesPerEvent', liveQueriesPerEvent, most);
      const size = text.length + key.length;
      const total = characters.get(caller) + size;
      if (total > liveQueryCharactersPerCaller) {
        throw limitExceeded('liveQueryCharactersPerCaller', liveQueryCharactersPerCaller, total);
      }
      const change = (by: 1 | -1) => {
        for (const each of followed) following.add(each, by);
        characters.add(caller, by * size);
      };
      change(1);
      return () => change(-1);
    },
  };
}
