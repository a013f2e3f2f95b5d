export type {
  WebhookAttempt as WebhookAttemptParent,
  WebhookDelivery as WebhookDeliveryParent,
} from '../domain/webhook-delivery.ts';
export type { WebhookEndpoint as WebhookEndpointParent } from '../domain/webhook-endpoint.ts';
export type { WebhookSecret as WebhookSecretParent } from '../domain/webhook-secret.ts';

/** A person, of whom a copy is made. */
export interface PersonalDataParent {
  userId: string;
}
