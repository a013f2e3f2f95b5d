import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { problemOf, untilOver } from './follow-job.ts';
import type { GraphSession } from './graph-session.ts';

/** Which products are written; null for what is not asked. */
export interface ExportedProducts {
  search: string | null;
  filter: {
    statuses: readonly string[];
    categories: readonly string[] | null;
    collection: string | null;
    vendors: readonly string[] | null;
    tags: readonly string[] | null;
  };
}

export interface ExportOptions {
  products: ExportedProducts;
  currency: string;
  /** Ends the export after the part that is under way. */
  signal: AbortSignal;
  say(line: string): void;
}

const exportMutation = /* GraphQL */ `
  mutation ExportProducts($input: ExportProductsInput!) {
    started: exportProducts(input: $input) { ... on Job { id } ... on UserError { code message } }
  }
`;

export const partQuery = /* GraphQL */ `
  query ExportPart($id: ID!, $index: Int!) { productExport(jobId: $id) { complete partCount part(index: $index) } }
`;

export const leftOutQuery = /* GraphQL */ `
  query LeftOut($id: ID!, $after: String) {
    job(id: $id) {
      rejected(first: 100, after: $after) { edges { node { message } } pageInfo { hasNextPage endCursor } }
    }
  }
`;

const started = z.object({
  started: z.union([z.object({ id: z.string() }), z.object({ code: z.string(), message: z.string() })]),
});

const part = z.object({
  productExport: z.object({ complete: z.boolean(), partCount: z.int(), part: z.string().nullable() }).nullable(),
});

const leftOut = z.object({
  job: z.object({
    rejected: z.object({
      edges: z.array(z.object({ node: z.object({ message: z.string() }) })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** Has products written to a file by a job, and waits for its end; resolves to its id. Throws when there is no whole file. */
export async function exportProducts(session: GraphSession, { products, currency, signal, say }: ExportOptions) {
  const input = { idempotencyKey: randomUUID(), products, currency };
  const { started: job } = await session.ask(exportMutation, { input }, started);
  if ('code' in job) throw new Error(`${job.code}: ${job.message}`);
  const ended = await untilOver(session, job.id, { signal, say });
  const problem = problemOf(ended);
  if (problem !== null) throw new Error(problem);
  const written = ended.result.find(({ name }) => name === 'written')?.count ?? 0;
  return { jobId: job.id, written, leftOut: ended.rejected.totalCount };
}

/** The parts of a file that is whole, one after another. */
export async function* partsOf(session: GraphSession, jobId: string): AsyncGenerator<Buffer> {
  for (let index = 0, count = 1; index < count; index++) {
    const { productExport: found } = await session.ask(partQuery, { id: jobId, index }, part);
    if (!found?.complete || found.part === null) throw new Error('the file is not kept any more');
    count = found.partCount;
    yield Buffer.from(found.part, 'base64');
  }
}

/** Why products were left out, page by page. */
export async function* leftOutOf(session: GraphSession, jobId: string): AsyncGenerator<string> {
  let after: string | null = null;
  do {
    const answer: z.output<typeof leftOut> = await session.ask(leftOutQuery, { id: jobId, after }, leftOut);
    const { edges, pageInfo } = answer.job.rejected;
    for (const { node } of edges) yield node.message;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
