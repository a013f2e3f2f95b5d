import type { WebhookEndpointResolvers } from '../generated.ts';

export const WebhookEndpoint: WebhookEndpointResolvers = {
  ordered: ({ isOrdered }) => isOrdered,
  active: ({ isActive }) => isActive,
  secrets: ({ id }, _args, { secrets }) => secrets.load(id),
};
