import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** There is an attribute no more. The aggregate is the attribute. */
export const attributeDeletedV1 = defineEvent('attribute.deleted', 1, z.object({ attributeId: z.uuid() }));
