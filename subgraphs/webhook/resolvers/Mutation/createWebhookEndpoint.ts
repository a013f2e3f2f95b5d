import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { createEndpoint } from '../../use-cases/create-endpoint.ts';
import type { MutationResolvers } from '../generated.ts';
import { endpointFields } from '../inputs/endpoint-fields.ts';
import { eventTypesForbidden } from '../user-errors.ts';

export const createWebhookEndpoint = mutation<MutationResolvers['createWebhookEndpoint']>()({
  input: ({ dependencies: { reach } }) =>
    z.object({
      ...endpointFields(reach),
      ordered: z
        .boolean()
        .nullish()
        .transform((ordered) => ordered ?? false),
    }),
  perform: ({ ordered: isOrdered, ...endpoint }, context) =>
    createEndpoint(context.dependencies, context.identity, { ...endpoint, isOrdered }, causeOfRequest(context)),
  type: 'WebhookEndpointCreated',
  refusals: { 'event-types-forbidden': eventTypesForbidden('eventTypes') },
});
