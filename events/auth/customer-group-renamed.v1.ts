import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A group of customers has another name. The aggregate is the group. */
export const customerGroupRenamedV1 = defineEvent(
  'customer-group.renamed',
  1,
  z.object({ customerGroupId: z.uuid(), name: z.string() }),
);
