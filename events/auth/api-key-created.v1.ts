import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A service may use the graph. The aggregate is the API key. */
export const apiKeyCreatedV1 = defineEvent('api-key.created', 1, z.object({ apiKeyId: z.uuid() }));
