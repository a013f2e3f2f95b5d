import { requestHeaders } from '../../domain/request-headers.ts';
import type { WebhookAttemptResolvers } from '../generated.ts';

export const WebhookAttempt: WebhookAttemptResolvers = {
  async headers({ deliveryId, at, signature }, _args, { deliveries }) {
    const delivery = await deliveries.load(deliveryId);
    if (!delivery || signature === null) return [];
    const headers = requestHeaders({ eventId: delivery.eventId, at, signature });
    return Object.entries(headers).map(([name, value]) => ({ name, value }));
  },
};
