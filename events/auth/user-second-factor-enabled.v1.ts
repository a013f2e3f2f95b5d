import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Signing in to the account takes a one-time code from now on. The aggregate is the user. */
export const userSecondFactorEnabledV1 = defineEvent('user.second-factor-enabled', 1, z.object({ userId: z.uuid() }));
