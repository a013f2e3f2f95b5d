import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account proved that its e-mail address is its own. The aggregate is the user. */
export const userEmailVerifiedV1 = defineEvent('user.email-verified', 1, z.object({ userId: z.uuid() }));
