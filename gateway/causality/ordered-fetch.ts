import { parseCopiesAwaited } from '#packages/causality/copies-awaited.ts';
import { parseEventsCommitted } from '#packages/causality/events-committed.ts';
import { formatEventsSeen } from '#packages/causality/events-seen.ts';
import type { EventLog } from '../events/event-log.ts';
import type { FetchRequest, FetchSubgraph, SubgraphResponse, ToldOfEvents } from '../execution/execution.ts';
import type { CopiesOf } from './copies-of.ts';
import type { PendingCommits } from './pending-commits.ts';
import type { Waiters } from './waiters.ts';

/** Called when a request has waited: for events to be published, or in a subgraph for its copies. */
export type OnWaited = (where: 'stream' | 'subgraph', wait: { ms: number; reached: boolean }) => void;

export interface OrderedFetchOptions {
  fetch: FetchSubgraph;
  log: Pick<EventLog, 'position' | 'isFollowing' | 'lastOf'>;
  commits: PendingCommits;
  waiters: Waiters;
  copiesOf: CopiesOf;
  onWaited: OnWaited;
}

/** Longest that a request waits before it is executed, at the gateway and in the subgraph together, in milliseconds. */
export const waitLimit = 1_000;

/**
 * Sends fetches after what the gateway knows of: one whose fields read copies goes with the position that these have to have
 * reached, and what mutations commit is remembered until the stream of events tells it. Queries read copies as they are, unless
 * their client named a position.
 */
export function createOrderedFetch(options: OrderedFetchOptions): FetchSubgraph {
  const { fetch, log, commits, waiters, copiesOf, onWaited } = options;

  /** Waits for the events of what was committed through this gateway; resolves to how long, in milliseconds. */
  const untilTold = async (aggregateTypes: readonly string[]): Promise<number> => {
    const awaited = log.isFollowing() ? commits.awaited(aggregateTypes) : [];
    if (awaited.length === 0) return 0;
    const startedAt = performance.now();
    const reached = await waiters.until(() => !awaited.some(commits.isPending), waitLimit);
    if (!reached) commits.giveUp(awaited);
    const ms = performance.now() - startedAt;
    onWaited('stream', { ms, reached });
    return ms;
  };

  const eventsSeen = (aggregateTypes: readonly string[], waited: number, required: boolean): string | undefined => {
    const position = log.position();
    const known = aggregateTypes.flatMap((type) => (log.lastOf(type) > 0 ? [[type, log.lastOf(type)] as const] : []));
    if (!position || known.length === 0) return undefined;
    const withinMs = Math.max(0, Math.round(waitLimit - waited));
    return formatEventsSeen({ epoch: position.epoch, sequences: Object.fromEntries(known), withinMs, required });
  };

  const note = ({ copiesAwaited }: Partial<ToldOfEvents>) => {
    const awaited = parseCopiesAwaited(copiesAwaited);
    // Without a wait, it takes no time that could be told.
    if (awaited && (awaited.ms >= 1 || !awaited.reached)) onWaited('subgraph', awaited);
  };

  const mutate = async (request: FetchRequest): Promise<SubgraphResponse> => {
    const { order } = request.context;
    let told: ToldOfEvents | undefined;
    try {
      const response = await fetch(request);
      told = response.told;
      return response;
    } finally {
      const committed = parseEventsCommitted(told?.committed);
      for (const [aggregateType, eventIds] of committed ?? []) {
        if (copiesOf.isRead(aggregateType)) for (const eventId of eventIds) commits.add(aggregateType, eventId);
        order?.committed?.push(...eventIds);
      }
      if (!committed && order) order.committed = null;
    }
  };

  const fetchInOrder = async (request: FetchRequest, aggregateTypes: readonly string[]): Promise<SubgraphResponse> => {
    const waited = await untilTold(aggregateTypes);
    const seen = eventsSeen(aggregateTypes, waited, request.context.order?.required === true);
    const ordered = seen === undefined ? request : { ...request, eventsSeen: seen };
    const response = await (request.fetch.operationKind === 'mutation' ? mutate(ordered) : fetch(ordered));
    if (response.told) note(response.told);
    return response;
  };

  return (request) => {
    const isMutation = request.fetch.operationKind === 'mutation';
    if (!isMutation && !request.context.order?.required) return fetch(request);
    const aggregateTypes = copiesOf.fetch(request.fetch);
    if (aggregateTypes.length > 0) return fetchInOrder(request, aggregateTypes);
    return isMutation ? mutate(request) : fetch(request);
  };
}
