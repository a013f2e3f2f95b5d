import { setTimeout as delay } from 'node:timers/promises';
import { backoff } from '#packages/sql/backoff.ts';
import { formatCursor } from '../events/cursor.ts';
import type { EventFilter } from '../events/event-filter.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import type { Caller } from '../request/caller.ts';
import { codeOf } from '../request/errors.ts';
import { createConflatingQueue } from './conflating-queue.ts';
import { createEntityStates } from './entity-states.ts';
import { finishMessage, type UnfinishedMessage } from './live-message.ts';
import type { LiveSubscription } from './live-subscription.ts';
import type { AtNextTurn } from './next-turn.ts';

/** The subscriptions with the same live query and variables whose callers see the same: each event is resolved once for all. */
export interface LiveGroup {
  /** Changes with the query. */
  readonly filter: EventFilter;
  readonly subscriptions: ReadonlySet<LiveSubscription>;
  add(subscription: LiveSubscription): void;
  /** Returns how many are left. */
  remove(subscription: LiveSubscription): number;
  /** Sends what an event changed to all, after everything of earlier events. */
  handleEvent(event: StreamEvent, epoch: number): void;
  /** The state of an entity, read after the event with this sequence; null when nobody here can see it. */
  stateAfter(entityId: string, sequence: number, correlationId: string): Promise<UnfinishedMessage | null>;
  /** Goes on with the query under another supergraph. */
  use(query: GroupQuery): void;
}

export interface GroupQuery {
  filter: EventFilter;
  /**
   * The result for an entity, null when the caller cannot see it. Is called again when it rejects with a GraphQLError
   * SERVICE_UNAVAILABLE.
   */
  resolve: (entityId: string, caller: Caller, correlationId: string) => Promise<UnfinishedMessage | null>;
}

export interface GroupOptions {
  query: GroupQuery;
  /** The sequence of the last event that happened. */
  now: () => number;
  /** The same for all groups: what events that arrive together ask of a subgraph is one request. */
  atNextTurn: AtNextTurn;
  /** Called once for each read that has to wait. */
  onUnavailable: (error: unknown) => void;
  /** What subscribers are sent when `resolve` rejects with anything else. */
  errorMessage: (error: unknown) => UnfinishedMessage;
}

/** Time before an unavailable subgraph is asked again, in milliseconds. */
const retry = { first: 100, most: 2_000 };

/**
 * Events that are resolved at a time, and those that wait before those of an entity are conflated: that many come at once
 * when a subgraph, or the broker, was down for a while.
 */
const [mostAtATime, beforeConflation] = [100, 10_000];

interface PendingEvent {
  entityId: string;
  position: Position;
  correlationId: string;
}

/**
 * Sends the results of events in the order in which they happened, also when some take longer to resolve. While the owner
 * of an entity is down nothing is skipped: it is asked again.
 */
export function createLiveGroup({ query, now, atNextTurn, onUnavailable, errorMessage }: GroupOptions): LiveGroup {
  const subscriptions = new Set<LiveSubscription>();
  const waiting = createConflatingQueue<PendingEvent>(beforeConflation);
  const emptied = new AbortController();
  let { filter, resolve } = query;
  let sending = false;

  const read = async (entityId: string, correlationId: string): Promise<UnfinishedMessage | null> => {
    for (let failures = 1; ; failures++) {
      // All of them see the same, so it is read for any of them.
      const [subscription] = subscriptions;
      if (!subscription) return null;
      try {
        return await resolve(entityId, subscription.caller, correlationId);
      } catch (error) {
        if (codeOf(error) !== 'SERVICE_UNAVAILABLE') return errorMessage(error);
        if (failures === 1) onUnavailable(error);
        await delay(backoff(failures, retry), undefined, { signal: emptied.signal }).catch(() => {});
      }
    }
  };
  const states = createEntityStates(read, now);

  const broadcast = ({ entityId, position }: PendingEvent, state: UnfinishedMessage) => {
    const cursor = formatCursor(position);
    const message = { entityId, position, text: finishMessage(state, cursor), cursor };
    for (const subscription of subscriptions) {
      try {
        subscription.caller.assertAccepted();
        subscription.push(message);
      } catch (error) {
        subscription.fail(error);
      }
    }
  };

  const sendWaiting = async () => {
    while (waiting.size > 0 && subscriptions.size > 0) {
      const events: PendingEvent[] = [];
      for (let event = waiting.take(); event; event = events.length < mostAtATime ? waiting.take() : undefined) {
        events.push(event);
      }
      const read = events.map(({ entityId, position, correlationId }) =>
        states.after(entityId, position.sequence, correlationId),
      );
      for (const [index, event] of events.entries()) {
        const state = await read[index];
        if (state) broadcast(event, state);
      }
    }
    sending = false;
  };

  return {
    get filter() {
      return filter;
    },
    subscriptions,
    add: (subscription) => void subscriptions.add(subscription),
    remove(subscription) {
      subscriptions.delete(subscription);
      if (subscriptions.size === 0) emptied.abort();
      return subscriptions.size;
    },
    handleEvent({ aggregateId: entityId, sequence, envelope }, epoch) {
      waiting.push(entityId, { entityId, position: { epoch, sequence }, correlationId: envelope().correlationId });
      if (sending) return;
      sending = true;
      // Events of an entity that arrive together share a reading.
      atNextTurn(() => void sendWaiting());
    },
    stateAfter: states.after,
    use(query) {
      ({ filter, resolve } = query);
    },
  };
}
