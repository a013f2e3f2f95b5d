import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The account has other roles: access tokens of an older access version are no longer accepted. The aggregate is the user. */
export const userRolesChangedV1 = defineEvent(
  'user.roles-changed',
  1,
  z.object({ userId: z.uuid(), accessVersion: z.int().positive() }),
  { revokesAccess: true },
);
