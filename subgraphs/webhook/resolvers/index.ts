// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { createWebhookEndpoint as Mutation_createWebhookEndpoint } from './Mutation/createWebhookEndpoint.ts';
import { deleteWebhookEndpoint as Mutation_deleteWebhookEndpoint } from './Mutation/deleteWebhookEndpoint.ts';
import { replayWebhookDeliveries as Mutation_replayWebhookDeliveries } from './Mutation/replayWebhookDeliveries.ts';
import { replayWebhookDelivery as Mutation_replayWebhookDelivery } from './Mutation/replayWebhookDelivery.ts';
import { rotateWebhookSecret as Mutation_rotateWebhookSecret } from './Mutation/rotateWebhookSecret.ts';
import { sendTestWebhook as Mutation_sendTestWebhook } from './Mutation/sendTestWebhook.ts';
import { updateWebhookEndpoint as Mutation_updateWebhookEndpoint } from './Mutation/updateWebhookEndpoint.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { webhookDeliveries as Query_webhookDeliveries } from './Query/webhookDeliveries.ts';
import { webhookDelivery as Query_webhookDelivery } from './Query/webhookDelivery.ts';
import { webhookEndpoint as Query_webhookEndpoint } from './Query/webhookEndpoint.ts';
import { webhookEndpoints as Query_webhookEndpoints } from './Query/webhookEndpoints.ts';
import { webhookEventTypes as Query_webhookEventTypes } from './Query/webhookEventTypes.ts';
import { WebhookAttempt } from './WebhookAttempt/WebhookAttempt.ts';
import { WebhookDelivery } from './WebhookDelivery/WebhookDelivery.ts';
import { WebhookEndpoint } from './WebhookEndpoint/WebhookEndpoint.ts';

export const resolvers: Resolvers = {
  Mutation: {
    createWebhookEndpoint: Mutation_createWebhookEndpoint,
    deleteWebhookEndpoint: Mutation_deleteWebhookEndpoint,
    replayWebhookDeliveries: Mutation_replayWebhookDeliveries,
    replayWebhookDelivery: Mutation_replayWebhookDelivery,
    rotateWebhookSecret: Mutation_rotateWebhookSecret,
    sendTestWebhook: Mutation_sendTestWebhook,
    updateWebhookEndpoint: Mutation_updateWebhookEndpoint,
  },
  PersonalData,
  Query: {
    webhookDeliveries: Query_webhookDeliveries,
    webhookDelivery: Query_webhookDelivery,
    webhookEndpoint: Query_webhookEndpoint,
    webhookEndpoints: Query_webhookEndpoints,
    webhookEventTypes: Query_webhookEventTypes,
  },
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
};
