import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Customers came into a group, or are in it no more: taken out, or they left the shop. The aggregate is the group. */
export const customerGroupMembersChangedV1 = defineEvent(
  'customer-group.members-changed',
  1,
  z.object({
    customerGroupId: z.uuid(),
    /** Ids of accounts that were not in it before. */
    added: z.array(z.uuid()),
    /** Ids of accounts that were in it before. */
    removed: z.array(z.uuid()),
  }),
);
