import { z } from 'zod';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { updateEndpoint } from '../../use-cases/update-endpoint.ts';
import type { MutationResolvers } from '../generated.ts';
import { endpointFields } from '../inputs/endpoint-fields.ts';
import { apiKey, selection } from '../inputs/selection-fields.ts';
import { eventTypesForbidden, selectionRefusals, unknownEndpoint } from '../user-errors.ts';

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
      selection: selection.nullish(),
      apiKey: apiKey.nullish(),
    });
  },
  perform: ({ id: endpointId, ordered, active, selection: document, apiKey: key, ...fields }, context) => {
    const change = { ...fields, isOrdered: ordered, isActive: active };
    const update = { id: endpointId, change, selection: document, apiKey: key };
    return updateEndpoint(context.dependencies, context.identity, update, causeOfRequest(context));
  },
  type: 'WebhookEndpoint',
  refusals: {
    'unknown-endpoint': unknownEndpoint,
    'event-types-forbidden': (refusal, { eventTypes }) =>
      eventTypesForbidden(eventTypes ? 'eventTypes' : 'id')(refusal),
    'key-needed': () =>
      invalidInput(['input', 'apiKey'], 'apiKey: expected again, since the URL or the selection is another'),
    'changed-meanwhile': () => {
      throw unavailable('Somebody else has changed the endpoint meanwhile. Try again.');
    },
    ...selectionRefusals,
  },
});
