import { z } from 'zod';
import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Context } from '../../context.ts';
import { createApiKey as create } from '../../use-cases/api-keys/create-api-key.ts';
import type { MutationResolvers } from '../generated.ts';
import { scopes } from '../inputs/scopes.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegeEscalation } from '../user-errors.ts';

const input = z.object({
  name: text(1, 100),
  scopes: scopes.refine((given) => given.length > 0, 'expected at least one scope'),
  expiresAt: z.date().nullish(),
});

/** Somebody has to answer for every key; and revoking one would not help if it could have made others. */
function creatorOf({ identity: { userId, scopes: held } }: Context) {
  if (userId === null) throw forbidden('Only people may create API keys.');
  return { userId, scopes: held };
}

export const createApiKey = mutation<MutationResolvers['createApiKey']>()({
  input: (context) => {
    creatorOf(context);
    return input;
  },
  perform: (key, context) => create(context.dependencies, creatorOf(context), key, occurrenceOf(context)),
  type: 'ApiKeyCreated',
  refusals: {
    'privilege-escalation': privilegeEscalation('scopes'),
    expired: () => invalidInput(['input', 'expiresAt'], 'expiresAt: expected an instant in the future'),
  },
});
