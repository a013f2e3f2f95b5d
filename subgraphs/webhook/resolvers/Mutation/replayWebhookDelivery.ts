import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { replayDelivery } from '../../use-cases/replay-delivery.ts';
import type { MutationResolvers } from '../generated.ts';
import { endpointInactive } from '../user-errors.ts';

export const replayWebhookDelivery = mutation<MutationResolvers['replayWebhookDelivery']>()({
  input: z.object({ id }),
  perform: (input, context) => replayDelivery(context.dependencies, input.id, causeOfRequest(context)),
  type: 'WebhookDelivery',
  refusals: {
    'unknown-delivery': (_, input) => notFound(['input', 'id'], `webhook delivery ${input.id} to an endpoint`),
    'endpoint-inactive': endpointInactive('id'),
  },
});
