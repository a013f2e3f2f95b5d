import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** An attribute is called otherwise, or has other options. The aggregate is the attribute. */
export const attributeUpdatedV1 = defineEvent(
  'attribute.updated',
  1,
  z.object({ attributeId: z.uuid(), code: z.string() }),
);
