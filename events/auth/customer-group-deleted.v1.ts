import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** There is a group of customers no more: nobody is in it, which no other event tells. The aggregate is the group. */
export const customerGroupDeletedV1 = defineEvent(
  'customer-group.deleted',
  1,
  z.object({ customerGroupId: z.uuid(), code: z.string() }),
);
