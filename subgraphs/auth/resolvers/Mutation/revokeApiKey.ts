import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { revokeApiKey as revoke } from '../../use-cases/api-keys/revoke-api-key.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegeEscalation } from '../user-errors.ts';

export const revokeApiKey = mutation<MutationResolvers['revokeApiKey']>()({
  input: z.object({ apiKeyId: id }),
  perform: ({ apiKeyId }, context) => revoke(context.dependencies, context.identity, apiKeyId, occurrenceOf(context)),
  type: 'ApiKey',
  refusals: {
    'unknown-api-key': (_, { apiKeyId }) => notFound(['input', 'apiKeyId'], `API key ${apiKeyId}`),
    'privilege-escalation': privilegeEscalation('apiKeyId'),
  },
});
