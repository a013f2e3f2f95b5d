import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { cancelJob as cancel } from '../../use-cases/cancel-job.ts';
import type { MutationResolvers } from '../generated.ts';
import { mayAccess } from '../may-access.ts';

export const cancelJob = mutation<MutationResolvers['cancelJob']>()({
  input: z.object({ id }),
  perform(command, context) {
    const caller = { cause: causeOfRequest(context), mayAccess: mayAccess(context.identity, 'jobs:write') };
    return cancel(context.dependencies, command.id, caller);
  },
  type: 'Job',
  refusals: {
    'unknown-job': (_, command) => notFound(['input', 'id'], `job ${command.id}`),
    'job-over': ({ status }) => ({
      __typename: 'JobIsOver',
      code: 'JOB_IS_OVER',
      message: `The job is ${status}; only a QUEUED or RUNNING one can be cancelled.`,
      path: ['input', 'id'],
      status,
    }),
  },
});
