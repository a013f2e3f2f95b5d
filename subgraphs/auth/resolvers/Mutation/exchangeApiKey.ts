import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { exchangeApiKey as exchange } from '../../use-cases/api-keys/exchange-api-key.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { tooManyAttempts } from '../user-errors.ts';

export const exchangeApiKey = mutation<MutationResolvers['exchangeApiKey']>()({
  input: z.object({ apiKey: z.string() }),
  perform: async ({ apiKey }, context) => {
    const issued = await exchange(context.dependencies, apiKey, occurrenceOf(context));
    return isRefusal(issued) ? issued : { accessToken: issued.token, expiresAt: issued.expiresAt };
  },
  type: 'AccessToken',
  refusals: {
    'invalid-api-key': () => ({
      __typename: 'InvalidApiKey',
      code: 'INVALID_API_KEY',
      message: 'The API key is unknown, has expired or was revoked.',
      path: ['input', 'apiKey'],
    }),
    'too-many-attempts': tooManyAttempts,
  },
});
