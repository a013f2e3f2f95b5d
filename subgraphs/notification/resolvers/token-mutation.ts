import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { setByToken } from '../use-cases/unsubscribe.ts';
import type { MutationResolvers } from './generated.ts';

const input = z.object({ token: z.string() });

/** What the link to unsubscribe allows: to end such messages, or to take that back. */
export const tokenMutation = (wanted: boolean) =>
  mutation<MutationResolvers['unsubscribe']>()({
    input,
    perform: ({ token }, context) => {
      const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
      return setByToken(context.dependencies, { token, wanted }, occurrence);
    },
    type: 'MessagePreference',
    refusals: {
      'invalid-token': () => ({
        __typename: 'InvalidUnsubscribeToken',
        code: 'INVALID_UNSUBSCRIBE_TOKEN',
        message: 'This link is not whole, or not one of the shop. Open it from the message once more.',
        path: ['input', 'token'],
      }),
    },
  });
