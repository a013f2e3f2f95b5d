import { accessRevokedExtension } from '#packages/causality/access-revoked.ts';
import { addCacheMetrics } from './cache/cache-metrics.ts';
import { createEntityCache, type EntityCache } from './cache/entity-cache.ts';
import { type Causality, createCausality } from './causality/causality.ts';
import { addCausalityMetrics } from './causality/causality-metrics.ts';
import type { EventLog } from './events/event-log.ts';
import type { FetchSubgraph } from './execution/execution.ts';
import { type FollowEventsOptions, followEvents } from './follow-events.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayMetrics } from './http/metrics.ts';
import type { Revocations } from './revocation/follow-revocations.ts';
import { authSubgraph } from './start-authentication.ts';
import type { SubgraphClients } from './subgraphs/subgraph-clients.ts';
import type { SupergraphFile } from './supergraph/supergraph-file.ts';

export interface StartFetchingOptions
  extends Pick<GatewayOptions, 'broker' | 'cacheBytes' | 'logger'>,
    Pick<FollowEventsOptions, 'liveQueries'> {
  revocations: Pick<Revocations, 'handleEvent' | 'handleAnswer' | 'handleFollowing'>;
  subgraphs: Pick<SubgraphClients, 'fetch'>;
  supergraph: Pick<SupergraphFile, 'current'>;
  metrics: GatewayMetrics;
}

/** What subgraphs are asked through, and the events that keep it right. */
export interface Fetching {
  fetch: FetchSubgraph;
  causality: Causality;
  /** Undefined when nothing is cached. */
  cache: EntityCache | undefined;
  log: EventLog;
}

export function startFetching(options: StartFetchingOptions): Fetching {
  const { broker, subgraphs, supergraph, revocations, metrics, cacheBytes, logger } = options;
  const causality = createCausality({
    async fetch(request) {
      const response = await subgraphs.fetch(request);
      // Before its client is answered, who then counts on it.
      if (request.fetch.subgraph === authSubgraph)
        revocations.handleAnswer(response.extensions?.[accessRevokedExtension]);
      return response;
    },
    // It is started below, before anything is asked.
    log: {
      position: () => log.position(),
      isFollowing: () => log.isFollowing(),
      lastOf: (aggregateType) => log.lastOf(aggregateType),
      sequenceOf: (eventId) => log.sequenceOf(eventId),
      read: (...range) => log.read(...range),
    },
    copies: () => supergraph.current().copies,
    onWaited: addCausalityMetrics(metrics.registry),
  });
  const { fetch } = causality;
  const cache =
    cacheBytes === null
      ? undefined
      : createEntityCache({ fetch, supergraph: supergraph.current, logger, limit: cacheBytes });
  if (cache) addCacheMetrics(metrics.registry, cache.statistics);
  const log: EventLog = followEvents({
    broker,
    cache,
    causality,
    revocations,
    liveQueries: options.liveQueries,
    onSeen: () => metrics.eventsSeen.inc(),
    logger,
  });
  return { fetch: cache?.fetch ?? fetch, causality, cache, log };
}
