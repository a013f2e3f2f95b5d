import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A session of the account began. The aggregate is the user. */
export const userSignedInV1 = defineEvent('user.signed-in', 1, z.object({ userId: z.uuid(), sessionId: z.uuid() }));
