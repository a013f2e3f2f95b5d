import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { GraphSession } from './graph-session.ts';

const jobQuery = /* GraphQL */ `
  query ImportJob($id: ID!) {
    job(id: $id) {
      status progress { done total } result { name count } rejected(first: 1) { totalCount } error { code message }
    }
  }
`;

const cancelMutation = /* GraphQL */ `
  mutation CancelImport($id: ID!) { cancelJob(input: { id: $id }) { __typename } }
`;

export const faultsQuery = /* GraphQL */ `
  query ImportFaults($id: ID!, $after: String) {
    productImport(jobId: $id) {
      rows ignoredColumns
      faults(first: 100, after: $after) { edges { node { line column handle reason } } pageInfo { hasNextPage endCursor } }
    }
  }
`;

const job = z.object({
  status: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  progress: z.object({ done: z.int(), total: z.int() }),
  result: z.array(z.object({ name: z.string(), count: z.int() })),
  rejected: z.object({ totalCount: z.int() }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportJob = z.output<typeof job>;

const fault = z.object({
  line: z.int(),
  column: z.string().nullable(),
  handle: z.string().nullable(),
  reason: z.string(),
});
export type ImportFault = z.output<typeof fault>;

const report = z.object({
  productImport: z.object({
    rows: z.int().nullable(),
    ignoredColumns: z.array(z.string()),
    faults: z.object({
      edges: z.array(z.object({ node: fault })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** Milliseconds between looks at a job, and after which one that nobody knows is none. */
const pauses = { first: 100, longest: 1_000 };
const propagation = 60_000;

/** Waits for the end of an import, which `signal` asks for; tells `say` how far it is. */
export async function untilOver(
  session: GraphSession,
  id: string,
  { signal, say }: { signal: AbortSignal; say: (line: string) => void },
): Promise<ImportJob> {
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

/** What was wrong with the file of an import, page by page, and what is known of the file. */
export async function* reportOf(session: GraphSession, id: string) {
  let after: string | null = null;
  do {
    const answer: z.output<typeof report> = await session.ask(faultsQuery, { id, after }, report);
    const { rows, ignoredColumns, faults } = answer.productImport;
    yield { rows, ignoredColumns, faults: faults.edges.map(({ node }) => node) };
    after = faults.pageInfo.hasNextPage ? faults.pageInfo.endCursor : null;
  } while (after !== null);
}
