import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Nobody can sign in to the account any more. The aggregate is the user. */
export const userDisabledV1 = defineEvent('user.disabled', 1, z.object({ userId: z.uuid() }));
