import type { EventLog } from './events/event-log.ts';
import type { ReadinessCheck } from './http/health-routes.ts';
import type { Authentication } from './start-authentication.ts';
import type { SubgraphClients } from './subgraphs/subgraph-clients.ts';

export interface ReadinessOptions {
  log: Pick<EventLog, 'isFollowing'>;
  authentication: Pick<Authentication, 'revocations' | 'checkKeys'>;
  subgraphs: Pick<SubgraphClients, 'all'>;
}

/** What the gateway depends on, for `/readyz`. */
export function readinessChecks({ log, authentication, subgraphs }: ReadinessOptions): ReadinessCheck[] {
  const { revocations, checkKeys } = authentication;
  return [
    { name: 'events', check: async () => log.isFollowing() || Promise.reject(new Error('they are not arriving')) },
    {
      name: 'revocations',
      check: async () => revocations.isFollowing() || Promise.reject(new Error('they are not all known')),
    },
    { name: 'access token keys', check: checkKeys },
    ...[...subgraphs.all()].map(({ name, checkReady }) => ({ name, check: checkReady })),
  ];
}
