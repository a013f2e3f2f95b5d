import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { startReplay } from '../../use-cases/start-replay.ts';
import type { MutationResolvers } from '../generated.ts';
import { eventTypes } from '../inputs/endpoint-fields.ts';
import { endpointInactive } from '../user-errors.ts';

/** Until now at the latest: a range that goes on would never be over. */
const input = (now: Date) =>
  z
    .object({
      endpointId: id,
      from: z.date(),
      to: z.date().max(now, 'expected no time to come').nullish(),
      eventTypes: eventTypes.nullish(),
    })
    .refine(({ from, to }) => from < (to ?? now), { path: ['from'], error: 'expected a time before to' });

export const replayWebhookDeliveries = mutation<MutationResolvers['replayWebhookDeliveries']>()({
  input: ({ dependencies }) => input(dependencies.clock()),
  async perform(range, context) {
    const { dependencies } = context;
    const wanted = { ...range, to: range.to ?? dependencies.clock(), eventTypes: range.eventTypes ?? null };
    const job = await startReplay(dependencies, wanted, causeOfRequest(context));
    return isRefusal(job) ? job : toJobValue(dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {
    'unknown-endpoint': (_, { endpointId }) => notFound(['input', 'endpointId'], `webhook endpoint ${endpointId}`),
    'endpoint-inactive': endpointInactive('endpointId'),
    'nothing-to-replay': () =>
      invalidInput(['input', 'from'], 'from: no event that the endpoint takes is kept of this range'),
  },
});
