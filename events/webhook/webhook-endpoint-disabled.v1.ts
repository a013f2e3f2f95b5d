import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The system disabled an endpoint: it said that it is gone (410), or nothing has succeeded for days. The aggregate is the endpoint. */
export const webhookEndpointDisabledV1 = defineEvent(
  'webhook-endpoint.disabled',
  1,
  z.object({
    webhookEndpointId: z.uuid(),
    reason: z.enum(['GONE', 'FAILING']),
    /** When deliveries began to fail. */
    failingSince: z.iso.datetime(),
  }),
);
