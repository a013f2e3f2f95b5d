import type { WebhookDeliveryResolvers } from '../generated.ts';

export const WebhookDelivery: WebhookDeliveryResolvers = {
  endpoint: ({ endpointId }, _args, { endpoints }) => endpoints.load(endpointId),
  async body({ eventId, body }, _args, { events }) {
    if (body !== null) return body;
    const event = await events.load(eventId);
    if (!event) throw new Error(`event ${eventId} vanished`);
    return event.body;
  },
  attempts: ({ id }, _args, { attempts }) => attempts.load(id),
};
