import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Name, telephone number, language, addresses or communication preferences of the account changed. The aggregate is the user. */
export const userProfileChangedV1 = defineEvent('user.profile-changed', 1, z.object({ userId: z.uuid() }));
