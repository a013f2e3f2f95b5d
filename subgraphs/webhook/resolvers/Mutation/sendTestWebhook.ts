import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { sendTest } from '../../use-cases/send-test.ts';
import type { MutationResolvers } from '../generated.ts';
import { unknownEndpoint } from '../user-errors.ts';

export const sendTestWebhook = mutation<MutationResolvers['sendTestWebhook']>()({
  input: z.object({ id }),
  perform: (input, context) => sendTest(context.dependencies, input.id, causeOfRequest(context)),
  type: 'WebhookDelivery',
  refusals: { 'unknown-endpoint': unknownEndpoint },
});
