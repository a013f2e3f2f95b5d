import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** A service may no longer use the graph: access tokens of the key are no longer accepted. The aggregate is the API key. */
export const apiKeyRevokedV1 = defineEvent('api-key.revoked', 1, z.object({ apiKeyId: z.uuid() }), {
  revokesAccess: true,
});
