import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { WebhookAttempt, WebhookDelivery } from './domain/webhook-delivery.ts';
import type { WebhookEndpoint } from './domain/webhook-endpoint.ts';
import type { WebhookEvent } from './domain/webhook-event.ts';
import type { WebhookSecret } from './domain/webhook-secret.ts';
import { findAttempts } from './store/webhook-attempts.ts';
import { findDeliveries } from './store/webhook-deliveries.ts';
import { findEndpoints } from './store/webhook-endpoints.ts';
import { findEvents } from './store/webhook-events.ts';
import { findSecrets } from './store/webhook-secrets.ts';

/** What resolvers know: the request, and what lives as long as the process. */
export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  endpoints: DataLoader<string, WebhookEndpoint | null>;
  deliveries: DataLoader<string, WebhookDelivery | null>;
  events: DataLoader<string, WebhookEvent | null>;
  /** Those that sign at the moment, by endpoint, the newest first. */
  secrets: DataLoader<string, WebhookSecret[]>;
  /** By delivery, the first one first. */
  attempts: DataLoader<string, WebhookAttempt[]>;
}

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  const byId = ({ id }: { id: string }) => id;
  const loaders = {
    endpoints: loadOne((ids) => findEndpoints(prisma, ids), byId),
    deliveries: loadOne((ids) => findDeliveries(prisma, ids), byId),
    events: loadOne((ids) => findEvents(prisma, ids), byId),
    secrets: loadMany(
      (ids) => findSecrets(prisma, ids, dependencies.clock()),
      ({ endpointId }) => endpointId,
    ),
    attempts: loadMany(
      (ids) => findAttempts(prisma, ids),
      ({ deliveryId }) => deliveryId,
    ),
  };
  return (request) => ({ ...request, ...loaders, dependencies });
}
