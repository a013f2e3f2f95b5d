import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Signing in to the account no longer takes a one-time code. The aggregate is the user. */
export const userSecondFactorDisabledV1 = defineEvent('user.second-factor-disabled', 1, z.object({ userId: z.uuid() }));
