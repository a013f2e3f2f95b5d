import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { formatCursor, formatCursorAfter, parseCursor } from '../events/cursor.ts';
import type { EventLog } from '../events/event-log.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import type { Position } from '../events/stream-event.ts';
import type { FetchSubgraph } from '../execution/execution.ts';
import type { RequestOrder } from '../request/context.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import type { Copies } from '../supergraph/read-copies.ts';
import { createCopiesOf } from './copies-of.ts';
import { createOrderedFetch, type OnWaited, waitLimit } from './ordered-fetch.ts';
import { createPendingCommits } from './pending-commits.ts';
import { reachCursor } from './reach-cursor.ts';
import { createWaiters } from './waiters.ts';

/** Makes what clients have seen true for what they do next (ADR 29). */
export interface Causality {
  /** Asks a subgraph, after what it has to come after. */
  fetch: FetchSubgraph;
  /** To be called for each event of the stream, once the cache has handled it. */
  handleEvent(event: Pick<StoredEvent, 'id'>): void;
  /** To be called when the log starts and stops following. */
  handleFollowing(): void;
  /**
   * Begins a request whose `extensions` ask for order: resolves when everything up to their `since` has arrived. Throws a
   * GraphQLError: BAD_USER_INPUT, CURSOR_EXPIRED or SERVICE_UNAVAILABLE.
   */
  begin(extensions: GraphQLRequest['extensions']): Promise<OrderedRequest>;
}

/** A request whose client asks for order. */
export interface OrderedRequest {
  /** For the context of its execution. */
  order: RequestOrder;
  /**
   * The cursor of its response, to be asked for when it is executed; undefined when the client wants none. That of a query stands
   * for what its result is at least as new as, that of a mutation also for what it committed: null when this cannot be said,
   * because the events have not been published in time, or a subgraph does not tell of its own.
   */
  cursor(): Promise<string | null | undefined>;
}

/** Whether a client asks for order. */
export const asksForOrder = ({ extensions }: GraphQLRequest): boolean =>
  (extensions?.['since'] ?? null) !== null || extensions?.['cursor'] === true;

export interface CausalityOptions {
  fetch: FetchSubgraph;
  log: Pick<EventLog, 'position' | 'isFollowing' | 'lastOf' | 'sequenceOf' | 'read'>;
  copies: () => Copies;
  onWaited: OnWaited;
}

export function createCausality({ fetch, log, copies, onWaited }: CausalityOptions): Causality {
  const waiters = createWaiters();
  const commits = createPendingCommits(log);
  const copiesOf = createCopiesOf(copies);

  const cursorAfter = async (before: Position, committed: RequestOrder['committed']): Promise<string | null> => {
    if (committed === null) return null;
    if (committed.length === 0) return formatCursor(before);
    await waiters.until(() => committed.every((eventId) => log.sequenceOf(eventId) !== null), waitLimit);
    const sequences = committed.map(log.sequenceOf);
    if (log.position()?.epoch !== before.epoch || sequences.includes(null)) return null;
    return formatCursorAfter(before, Math.max(...sequences.map(Number)));
  };

  return {
    fetch: createOrderedFetch({ fetch, log, commits, waiters, copiesOf, onWaited }),
    handleEvent(event) {
      commits.handleEvent(event);
      waiters.check();
    },
    handleFollowing: waiters.check,
    async begin(extensions) {
      const { since = null, cursor } = extensions ?? {};
      if (since !== null) await reachCursor(parseCursor(since, 'extensions.since'), log, waiters);
      const before = log.position();
      if (cursor === true && !before) throw unavailable('The place in the stream of events is not known yet.');
      const order: RequestOrder = { required: since !== null, committed: [] };
      return {
        order,
        cursor: async () => (cursor === true && before ? cursorAfter(before, order.committed) : undefined),
      };
    },
  };
}
