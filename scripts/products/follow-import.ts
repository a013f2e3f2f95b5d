import { z } from 'zod';
import type { GraphSession } from './graph-session.ts';

export const faultsQuery = /* GraphQL */ `
  query ImportFaults($id: ID!, $after: String) {
    productImport(jobId: $id) {
      rows ignoredColumns
      faults(first: 100, after: $after) { edges { node { line column handle reason } } pageInfo { hasNextPage endCursor } }
    }
  }
`;

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
