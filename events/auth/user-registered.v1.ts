import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Somebody created an account. The aggregate is the user. */
export const userRegisteredV1 = defineEvent('user.registered', 1, z.object({ userId: z.uuid() }));
