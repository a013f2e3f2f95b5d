import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A role grants other rights: access tokens that carry an older version of them are no longer accepted. The aggregate is the role. */
export const roleChangedV1 = defineEvent(
  'role.changed',
  1,
  z.object({ role: z.enum(['CUSTOMER', 'STAFF', 'ADMIN']), rightsVersion: z.int().positive() }),
  { revokesAccess: true },
);
