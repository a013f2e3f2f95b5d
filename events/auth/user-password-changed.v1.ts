import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account has another password, chosen by its owner or set anew by e-mail. The aggregate is the user. */
export const userPasswordChangedV1 = defineEvent('user.password-changed', 1, z.object({ userId: z.uuid() }));
