import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** There is a group of customers, without members. Its code never changes. The aggregate is the group. */
export const customerGroupCreatedV1 = defineEvent(
  'customer-group.created',
  1,
  z.object({ customerGroupId: z.uuid(), code: z.string(), name: z.string() }),
);
