import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A key that signed access tokens was taken away: none of its tokens is accepted any more. The aggregate is the key. */
export const signingKeyRevokedV1 = defineEvent('signing-key.revoked', 1, z.object({ kid: z.string().min(1) }), {
  revokesAccess: true,
});
