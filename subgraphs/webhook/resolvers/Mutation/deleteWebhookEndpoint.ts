import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteEndpoint } from '../../use-cases/delete-endpoint.ts';
import type { MutationResolvers } from '../generated.ts';
import { unknownEndpoint } from '../user-errors.ts';

export const deleteWebhookEndpoint = mutation<MutationResolvers['deleteWebhookEndpoint']>()({
  input: z.object({ id }),
  perform: (input, context) => deleteEndpoint(context.dependencies, input.id, causeOfRequest(context)),
  type: 'WebhookEndpointDeleted',
  refusals: { 'unknown-endpoint': unknownEndpoint },
});
