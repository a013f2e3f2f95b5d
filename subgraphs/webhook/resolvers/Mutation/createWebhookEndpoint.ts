import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { createEndpoint } from '../../use-cases/create-endpoint.ts';
import type { MutationResolvers } from '../generated.ts';
import { endpointFields } from '../inputs/endpoint-fields.ts';
import { apiKey, selection } from '../inputs/selection-fields.ts';
import { eventTypesForbidden, selectionRefusals } from '../user-errors.ts';

export const createWebhookEndpoint = mutation<MutationResolvers['createWebhookEndpoint']>()({
  input: ({ dependencies: { reach } }) =>
    z
      .object({
        ...endpointFields(reach),
        ordered: z.boolean().nullish(),
        selection: selection.nullish(),
        apiKey: apiKey.nullish(),
      })
      .refine((input) => !input.selection === !input.apiKey, {
        path: ['apiKey'],
        error: 'expected together with selection, or neither',
      }),
  perform: ({ ordered, selection: document, apiKey: key, ...endpoint }, context) => {
    const selecting = document && key ? { selection: document, apiKey: key } : null;
    const input = { ...endpoint, isOrdered: ordered ?? false, selecting };
    return createEndpoint(context.dependencies, context.identity, input, causeOfRequest(context));
  },
  type: 'WebhookEndpointCreated',
  refusals: { 'event-types-forbidden': eventTypesForbidden('eventTypes'), ...selectionRefusals },
});
