import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { updateEndpoint } from '../../use-cases/update-endpoint.ts';
import type { MutationResolvers } from '../generated.ts';
import { endpointFields } from '../inputs/endpoint-fields.ts';
import { eventTypesForbidden, unknownEndpoint } from '../user-errors.ts';

const flag = z.boolean().nullish();

export const updateWebhookEndpoint = mutation<MutationResolvers['updateWebhookEndpoint']>()({
  input({ dependencies: { reach } }) {
    const { url, description, eventTypes } = endpointFields(reach);
    return z.object({
      id,
      url: url.nullish(),
      description: description.optional(),
      eventTypes: eventTypes.nullish(),
      ordered: flag,
      active: flag,
    });
  },
  perform: ({ id: endpointId, ordered, active, ...fields }, context) => {
    const change = { ...fields, isOrdered: ordered, isActive: active };
    return updateEndpoint(context.dependencies, context.identity, { id: endpointId, change }, causeOfRequest(context));
  },
  type: 'WebhookEndpoint',
  refusals: {
    'unknown-endpoint': unknownEndpoint,
    'event-types-forbidden': (refusal, { eventTypes }) =>
      eventTypesForbidden(eventTypes ? 'eventTypes' : 'id')(refusal),
  },
});
