import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** An endpoint is gone. The aggregate is the endpoint. */
export const webhookEndpointDeletedV1 = defineEvent(
  'webhook-endpoint.deleted',
  1,
  z.object({ webhookEndpointId: z.uuid() }),
);
