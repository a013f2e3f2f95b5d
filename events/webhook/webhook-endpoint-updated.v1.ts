import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** An endpoint was changed: its URL, what it is told of, whether it is active, or its secret. The aggregate is the endpoint. */
export const webhookEndpointUpdatedV1 = defineEvent(
  'webhook-endpoint.updated',
  1,
  z.object({ webhookEndpointId: z.uuid() }),
);
