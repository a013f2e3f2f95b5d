import { setTimeout as delay } from 'node:timers/promises';
import { backoff } from '#packages/sql/backoff.ts';
import { formatCursor } from '../events/cursor.ts';
import type { EventFilter } from '../events/event-filter.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import type { Caller } from '../request/caller.ts';
import { codeOf } from '../request/errors.ts';
import { createConflatingQueue } from './conflating-queue.ts';
import { createEntityStates } from './entity-states.ts';
import { closeMessage, type OpenMessage } from './live-message.ts';
import type { LiveSubscription } from './live-subscription.ts';

/** Everybody who holds the same live query with the same variables and sees the same: each event is resolved once. */
export interface LiveGroup {
  /** Changes with the query. */
  readonly filter: EventFilter;
  readonly subscriptions: ReadonlySet<LiveSubscription>;
  add(subscription: LiveSubscription): void;
  /** Returns how many are left. */
  remove(subscription: LiveSubscription): number;
  /** Tells everybody of an event, once what was before is told. */
  notice(event: StreamEvent, epoch: number): void;
  /** The state of an entity, read after the event with this sequence; null when there is nothing to tell. */
  stateAfter(entityId: string, sequence: number, correlationId: string): Promise<OpenMessage | null>;
  /** Goes on with the query as another supergraph has it. */
  use(query: GroupQuery): void;
}

export interface GroupQuery {
  filter: EventFilter;
  /**
   * The result for an entity, null when there is nothing to tell. Rejects with a GraphQLError SERVICE_UNAVAILABLE to be
   * asked again.
   */
  resolve: (entityId: string, caller: Caller, correlationId: string) => Promise<OpenMessage | null>;
}

export interface GroupOptions {
  query: GroupQuery;
  /** The sequence of the last event that happened. */
  now: () => number;
  /** Told once for each reading that has to wait. */
  onUnavailable: (error: unknown) => void;
  /** What subscribers are told when `resolve` rejects with anything else. */
  describe: (error: unknown) => OpenMessage;
}

/** Time before an unavailable subgraph is asked again, in milliseconds. */
const retry = { first: 100, most: 2_000 };

/**
 * Events that are resolved at a time, and those that wait before those of an entity become one: as many as come at once
 * when a subgraph, or the broker, was down for a while.
 */
const [mostAtATime, fewWaiting] = [100, 10_000];

interface Waiting {
  entityId: string;
  position: Position;
  correlationId: string;
}

/**
 * Tells of events in the order in which they happened, also when those of some entities take longer to resolve. While the
 * owner of an entity is down nothing is skipped: it is asked again.
 */
export function createLiveGroup({ query, now, onUnavailable, describe }: GroupOptions): LiveGroup {
  const subscriptions = new Set<LiveSubscription>();
  const waiting = createConflatingQueue<Waiting>(fewWaiting);
  const abandoned = new AbortController();
  let { filter, resolve } = query;
  let telling = false;

  const read = async (entityId: string, correlationId: string): Promise<OpenMessage | null> => {
    for (let failures = 1; ; failures++) {
      // All of them see the same, so any of them can ask.
      const [subscription] = subscriptions;
      if (!subscription) return null;
      try {
        return await resolve(entityId, subscription.caller, correlationId);
      } catch (error) {
        if (codeOf(error) !== 'SERVICE_UNAVAILABLE') return describe(error);
        if (failures === 1) onUnavailable(error);
        await delay(backoff(failures, retry), undefined, { signal: abandoned.signal }).catch(() => {});
      }
    }
  };
  const states = createEntityStates(read, now);

  const tell = ({ entityId, position }: Waiting, state: OpenMessage) => {
    const cursor = formatCursor(position);
    const message = { entityId, position, text: closeMessage(state, cursor), cursor };
    for (const subscription of subscriptions) {
      try {
        subscription.caller.assertAccepted();
        subscription.push(message);
      } catch (error) {
        subscription.fail(error);
      }
    }
  };

  const tellWaiting = async () => {
    telling = true;
    while (waiting.size > 0 && subscriptions.size > 0) {
      const events: Waiting[] = [];
      for (let event = waiting.take(); event; event = events.length < mostAtATime ? waiting.take() : undefined) {
        events.push(event);
      }
      const read = events.map(({ entityId, position, correlationId }) =>
        states.after(entityId, position.sequence, correlationId),
      );
      for (const [index, event] of events.entries()) {
        const state = await read[index];
        if (state) tell(event, state);
      }
    }
    telling = false;
  };

  return {
    get filter() {
      return filter;
    },
    subscriptions,
    add: (subscription) => void subscriptions.add(subscription),
    remove(subscription) {
      subscriptions.delete(subscription);
      if (subscriptions.size === 0) abandoned.abort();
      return subscriptions.size;
    },
    notice({ aggregateId: entityId, sequence, envelope }, epoch) {
      waiting.push(entityId, { entityId, position: { epoch, sequence }, correlationId: envelope().correlationId });
      if (!telling) void tellWaiting();
    },
    stateAfter: states.after,
    use(query) {
      ({ filter, resolve } = query);
    },
  };
}
