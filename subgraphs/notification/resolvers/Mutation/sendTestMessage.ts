import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { sendTest } from '../../use-cases/templates/send-test.ts';
import type { MutationResolvers } from '../generated.ts';
import { textChoice } from '../inputs/template-fields.ts';
import { noText, templateProblem, unknownVersion } from '../template-errors.ts';

export const sendTestMessage = mutation<MutationResolvers['sendTestMessage']>()({
  input: z.object({ idempotencyKey }).and(textChoice),
  perform: (command, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return sendTest(context.dependencies, command, { userId: context.identity.userId, occurrence });
  },
  type: 'Message',
  refusals: {
    'no-account': () => invalidInput(['input'], 'A test goes to the address of whoever sends it: an API key has none.'),
    'unknown-version': unknownVersion,
    'no-text': noText,
    'template-problem': templateProblem,
  },
});
