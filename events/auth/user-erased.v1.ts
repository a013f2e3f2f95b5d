import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account is gone: whoever holds personal data of this person removes it. The aggregate is the user. */
export const userErasedV1 = defineEvent('user.erased', 1, z.object({ userId: z.uuid() }));
