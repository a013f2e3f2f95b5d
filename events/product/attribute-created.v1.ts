import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** There is an attribute that products may have. The aggregate is the attribute. */
export const attributeCreatedV1 = defineEvent(
  'attribute.created',
  1,
  z.object({ attributeId: z.uuid(), code: z.string() }),
);
