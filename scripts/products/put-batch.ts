import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { placeOf } from '#packages/shopify-csv/place-of.ts';
import type { Fault } from '#packages/shopify-csv/sheet.ts';
import type { FileProduct } from './batches.ts';
import type { GraphSession } from './graph-session.ts';

/** What the graph did with the products of a batch. */
export interface Put {
  created: number;
  updated: number;
  unchanged: number;
  /** How many were not taken. */
  rejected: number;
  /** Why, and where that is in the file. */
  faults: Fault[];
}

export const upsertMutation = /* GraphQL */ `
  mutation UpsertProducts($input: UpsertProductsInput!) {
    upsertProducts(input: $input) { __typename ... on Job { id } ... on UserError { code message } }
  }
`;

const jobQuery = /* GraphQL */ `
  query Job($id: ID!) {
    job(id: $id) { status result { name count } error { code message } }
  }
`;

const rejectedQuery = /* GraphQL */ `
  query Rejected($id: ID!, $after: String) {
    job(id: $id) {
      rejected(first: 100, after: $after) { edges { node { index message } } pageInfo { hasNextPage endCursor } }
    }
  }
`;

const started = z.object({
  upsertProducts: z.union([z.object({ id: z.string() }), z.object({ code: z.string(), message: z.string() })]),
});
const job = z.object({
  status: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  result: z.array(z.object({ name: z.string(), count: z.int() })),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
const rejected = z.object({
  edges: z.array(z.object({ node: z.object({ index: z.int(), message: z.string() }) })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

/** Milliseconds between looks at a job, and after which one that nobody knows is none. */
const pauses = { first: 100, longest: 1_000 };
const propagation = 60_000;

/** Puts the products by a job and waits for its end. Throws when it is not done with all: those that it was done with stay. */
export async function putBatch(
  session: GraphSession,
  products: readonly FileProduct[],
  { dryRun }: { dryRun: boolean },
): Promise<Put> {
  const input = { idempotencyKey: randomUUID(), dryRun, products: products.map(({ product }) => product) };
  const { upsertProducts } = await session.ask(upsertMutation, { input }, started);
  if ('code' in upsertProducts) throw new Error(`${upsertProducts.code}: ${upsertProducts.message}`);
  const { id } = upsertProducts;
  const { status, result, error } = await untilOver(session, id);
  if (status !== 'COMPLETED')
    throw new Error(`job ${id} is ${status}${error ? `: ${error.code}: ${error.message}` : ''}`);
  const counted = (name: string) => result.find((each) => each.name === name)?.count ?? 0;
  const faults: Fault[] = [];
  let count = 0;
  for await (const { index, message } of rejectionsOf(session, id)) {
    count++;
    const product = products[index];
    if (product) faults.push(...message.split('\n').map((each) => toFault(product, each)));
  }
  return {
    created: counted('created'),
    updated: counted('updated'),
    unchanged: counted('unchanged'),
    rejected: count,
    faults,
  };
}

async function untilOver(session: GraphSession, id: string): Promise<z.output<typeof job>> {
  const deadline = Date.now() + propagation;
  for (let pause = pauses.first; ; pause = Math.min(pause * 1.5, pauses.longest)) {
    const { job: found } = await session.ask(jobQuery, { id }, z.object({ job: job.nullable() }));
    if (found && found.status !== 'QUEUED' && found.status !== 'RUNNING') return found;
    // Jobs are shown by another subgraph than the one that has started it, which hears of it by an event.
    if (!found && Date.now() > deadline) throw new Error(`job ${id} is not known`);
    await delay(pause);
  }
}

async function* rejectionsOf(session: GraphSession, id: string) {
  let after: string | null = null;
  do {
    const data: { job: { rejected: z.output<typeof rejected> } } = await session.ask(
      rejectedQuery,
      { id, after },
      z.object({ job: z.object({ rejected }) }),
    );
    const { edges, pageInfo } = data.job.rejected;
    for (const { node } of edges) yield node;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** The graph says which field of the product is at fault, as `variants.1.barcode: expected …`, each on a line. */
function toFault(product: FileProduct, message: string): Fault {
  const [, path = '', reason = message] = /^([\w.]*): (.*)$/s.exec(message) ?? [];
  return { ...placeOf(path.split('.'), product), reason, handle: product.handle };
}
