import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account has another e-mail address, which it proved to be its own. The aggregate is the user. */
export const userEmailChangedV1 = defineEvent('user.email-changed', 1, z.object({ userId: z.uuid() }));
