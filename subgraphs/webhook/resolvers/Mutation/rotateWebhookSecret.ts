import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, quantity } from '#packages/user-errors/input-fields.ts';
import { rotateSecret } from '../../use-cases/rotate-secret.ts';
import type { MutationResolvers } from '../generated.ts';
import { unknownEndpoint } from '../user-errors.ts';

const input = z.object({
  id,
  keepOldHours: quantity(0, 168)
    .nullish()
    .transform((hours) => hours ?? 24),
});

export const rotateWebhookSecret = mutation<MutationResolvers['rotateWebhookSecret']>()({
  input,
  perform: (rotation, context) => rotateSecret(context.dependencies, rotation, causeOfRequest(context)),
  type: 'WebhookSecretRotated',
  refusals: {
    'unknown-endpoint': unknownEndpoint,
    'too-many-secrets': ({ most }) => ({
      __typename: 'TooManyWebhookSecrets',
      code: 'TOO_MANY_WEBHOOK_SECRETS',
      message: `${most} secrets sign already. Wait until a former one ends, or give 0 for keepOldHours.`,
      path: ['input', 'id'],
    }),
  },
});
