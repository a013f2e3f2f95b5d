import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { resendMessage as resend } from '../../use-cases/resend-message.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({ idempotencyKey, id });

export const resendMessage = mutation<MutationResolvers['resendMessage']>()({
  input,
  perform: (command, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return resend(context.dependencies, command, occurrence);
  },
  type: 'Message',
  refusals: {
    'unknown-message': (_, command) => notFound(['input', 'id'], `message ${command.id}`),
    'message-is-test': () =>
      invalidInput(['input', 'id'], 'id: the message is a test; send another by sendTestMessage'),
    'message-is-queued': () => ({
      __typename: 'MessageIsQueued',
      code: 'MESSAGE_IS_QUEUED',
      message: 'The message is still to be sent.',
      path: ['input', 'id'],
    }),
  },
});
