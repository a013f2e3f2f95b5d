import { z } from 'zod';
import { callerIdOf } from '#packages/identity/identity.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { startOrderImport as start } from '../../use-cases/start-order-import.ts';
import type { MutationResolvers } from '../generated.ts';
import { pastOrderBefore } from '../inputs/past-order.ts';

/** What is wrong with one order is said of that order, by the job. */
const input = (now: Date) => {
  const pastOrder = pastOrderBefore(now);
  const row = z.unknown().transform((given) => {
    const { data: order, error } = pastOrder.safeParse(given);
    if (order) return { order, problem: null };
    const [issue] = error?.issues ?? [];
    return { order: null, problem: `${issue?.path.join('.')}: ${issue?.message}` };
  });
  const expected = 'expected 1 to 5,000 orders';
  return z.object({ idempotencyKey, orders: z.array(row).min(1, expected).max(5_000, expected) });
};

export const startOrderImport = mutation<MutationResolvers['startOrderImport']>()({
  input: ({ dependencies }) => input(dependencies.clock()),
  async perform(command, context) {
    const caller = { id: callerIdOf(context.identity), cause: causeOfRequest(context) };
    const job = await start(context.dependencies, command, caller);
    return isRefusal(job) ? job : toJobValue(context.dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {},
});
