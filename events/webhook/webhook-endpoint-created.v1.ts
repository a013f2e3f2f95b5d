import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** An endpoint was registered. The aggregate is the endpoint. */
export const webhookEndpointCreatedV1 = defineEvent(
  'webhook-endpoint.created',
  1,
  z.object({ webhookEndpointId: z.uuid() }),
);
