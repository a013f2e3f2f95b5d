import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { GraphSession } from './graph-session.ts';

const jobQuery = /* GraphQL */ `
  query FollowedJob($id: ID!) {
    job(id: $id) {
      status progress { done total } result { name count } rejected(first: 1) { totalCount } error { code message }
    }
  }
`;

const cancelMutation = /* GraphQL */ `
  mutation CancelJob($id: ID!) { cancelJob(input: { id: $id }) { __typename } }
`;

const job = z.object({
  status: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  progress: z.object({ done: z.int(), total: z.int() }),
  result: z.array(z.object({ name: z.string(), count: z.int() })),
  rejected: z.object({ totalCount: z.int() }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type FollowedJob = z.output<typeof job>;

/** Milliseconds between looks at a job, and after which one that nobody knows is none. */
const pauses = { first: 100, longest: 1_000 };
const propagation = 60_000;

/** Waits for the end of a job on products, which `signal` asks for; tells `say` how far it is. */
export async function untilOver(
  session: GraphSession,
  id: string,
  { signal, say }: { signal: AbortSignal; say: (line: string) => void },
): Promise<FollowedJob> {
  const deadline = Date.now() + propagation;
  let isAskedToEnd = false;
  let told = '';
  for (let pause = pauses.first; ; pause = Math.min(pause * 1.5, pauses.longest)) {
    const { job: found } = await session.ask(jobQuery, { id }, z.object({ job: job.nullable() }));
    if (found && found.status !== 'QUEUED' && found.status !== 'RUNNING') return found;
    // Jobs are shown by another subgraph than the one that has started it, which hears of it by an event.
    if (!found && Date.now() > deadline) throw new Error(`job ${id} is not known`);
    const { done, total } = found?.progress ?? { done: 0, total: 1 };
    const line = `${done} of ${total} products`;
    if (done > 0 && line !== told) say(line);
    told = line;
    if (signal.aborted && !isAskedToEnd) {
      isAskedToEnd = true;
      await session.ask(cancelMutation, { id }, z.unknown());
    }
    await delay(pause);
  }
}

/** Why a job was not done with all of its work; null when it was. */
export function problemOf({ status, error }: FollowedJob): string | null {
  if (status === 'COMPLETED') return null;
  return error ? `${error.code}: ${error.message}` : `the job is ${status}`;
}
