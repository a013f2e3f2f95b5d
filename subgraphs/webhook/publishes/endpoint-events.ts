import { webhookEndpointCreatedV1 } from '#events/webhook/webhook-endpoint-created.v1.ts';
import { webhookEndpointDeletedV1 } from '#events/webhook/webhook-endpoint-deleted.v1.ts';
import { webhookEndpointDisabledV1 } from '#events/webhook/webhook-endpoint-disabled.v1.ts';
import { webhookEndpointUpdatedV1 } from '#events/webhook/webhook-endpoint-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { DisabledReason } from '../domain/webhook-endpoint.ts';

export const endpointCreated = (webhookEndpointId: string) => eventOf(webhookEndpointCreatedV1, { webhookEndpointId });

export const endpointUpdated = (webhookEndpointId: string) => eventOf(webhookEndpointUpdatedV1, { webhookEndpointId });

export const endpointDeleted = (webhookEndpointId: string) => eventOf(webhookEndpointDeletedV1, { webhookEndpointId });

export const endpointDisabled = (
  webhookEndpointId: string,
  { reason, failingSince }: { reason: DisabledReason; failingSince: Date },
) => eventOf(webhookEndpointDisabledV1, { webhookEndpointId, reason, failingSince: failingSince.toISOString() });
