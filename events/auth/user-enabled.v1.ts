import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account can be signed in to again. The aggregate is the user. */
export const userEnabledV1 = defineEvent('user.enabled', 1, z.object({ userId: z.uuid() }));
