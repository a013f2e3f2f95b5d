import { setTimeout as delay } from 'node:timers/promises';
import type { FormattedExecutionResult } from 'graphql';
import { backoff } from '#packages/sql/backoff.ts';
import type { Caller } from '../authentication/caller.ts';
import { codeOf } from '../http/errors.ts';
import type { Interest } from './bind-subject.ts';
import { createLatestByKey } from './latest-by-key.ts';
import type { LiveSubscription } from './live-subscription.ts';

/** An event, as far as live queries need to know it. */
export interface Occurrence {
  entityId: string;
  /** Where it lies in the stream. */
  sequence: number;
  correlationId: string;
}

/** Everybody who holds the same live query with the same variables and sees the same: each event is resolved once. */
export interface LiveGroup {
  interest: Interest;
  add(subscription: LiveSubscription, caller: Caller): void;
  /** Returns how many are left. */
  remove(subscription: LiveSubscription): number;
  notice(event: Occurrence): void;
}

export interface LiveGroupOptions {
  interest: Interest;
  /** The result for an entity, null when there is nothing to tell. Throws a GraphQLError SERVICE_UNAVAILABLE to be asked again. */
  resolve: (event: Occurrence, caller: Caller) => Promise<FormattedExecutionResult | null>;
  /** Told once for each event that has to wait. */
  onUnavailable: (error: unknown) => void;
  /** What subscribers are told when `resolve` throws anything else. */
  describe: (error: unknown) => FormattedExecutionResult;
}

/** Time before an unavailable subgraph is asked again, in milliseconds. */
const retry = { first: 100, most: 2_000 };

/**
 * Resolves events one after the other, in order. Those that arrive meanwhile wait, at most two of an entity, since each
 * resolution reads the present state. While the owner of the entity is down nothing is skipped: the event is tried again.
 */
export function createLiveGroup({ interest, resolve, onUnavailable, describe }: LiveGroupOptions): LiveGroup {
  const subscribers = new Map<LiveSubscription, Caller>();
  const waiting = createLatestByKey<Occurrence>();
  const abandoned = new AbortController();
  let resolving = false;

  const resolveUntilAvailable = async (event: Occurrence): Promise<FormattedExecutionResult | null> => {
    for (let failures = 1; ; failures++) {
      // All of them see the same, so any of them can ask.
      const [caller] = subscribers.values();
      if (!caller) return null;
      try {
        return await resolve(event, caller);
      } catch (error) {
        if (codeOf(error) !== 'SERVICE_UNAVAILABLE') return describe(error);
        if (failures === 1) onUnavailable(error);
        await delay(backoff(failures, retry), undefined, { signal: abandoned.signal }).catch(() => {});
      }
    }
  };

  const resolveWaiting = async () => {
    resolving = true;
    for (let event = waiting.take(); event && subscribers.size > 0; event = waiting.take()) {
      const result = await resolveUntilAvailable(event);
      if (!result) continue;
      const message = { ...result, extensions: { ...result.extensions, cursor: String(event.sequence) } };
      for (const subscription of subscribers.keys()) subscription.push(event.entityId, message);
    }
    resolving = false;
  };

  return {
    interest,
    add: (subscription, caller) => void subscribers.set(subscription, caller),
    remove(subscription) {
      subscribers.delete(subscription);
      if (subscribers.size === 0) abandoned.abort();
      return subscribers.size;
    },
    notice(event) {
      waiting.set(event.entityId, event);
      if (!resolving) void resolveWaiting();
    },
  };
}
