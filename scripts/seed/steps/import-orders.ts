import type { Send } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import type { PlannedOrder } from '../order-plan.ts';
import { retryWhileNotFound } from '../retry-while-not-found.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

/** Most orders of one call. */
const batchSize = 100;

const importOrdersMutation = /* GraphQL */ `
  mutation ImportOrders($input: ImportOrdersInput!) {
    importOrders(input: $input) { __typename ... on ImportedOrders { imported skipped } ${userErrorFields} }
  }
`;

interface ImportedOrders {
  __typename: 'ImportedOrders';
  imported: number;
  skipped: number;
}

/** Takes over the orders that were not before; resolves to how many those were, and how many the others. */
export async function importOrders(
  send: Send,
  planned: readonly PlannedOrder[],
): Promise<{ imported: number; skipped: number }> {
  const batches = Array.from({ length: Math.ceil(planned.length / batchSize) }, (_, index) =>
    planned.slice(index * batchSize, (index + 1) * batchSize),
  );
  const results = await inParallel(batches, async (orders) => {
    type Imported = { importOrders: ImportedOrders | UserError };
    const input = { orders };
    const result = await retryWhileNotFound(
      async () => (await send<Imported>(importOrdersMutation, { input })).importOrders,
    );
    if ('imported' in result) return result;
    throw refused(`Orders from ${orders[0]?.externalId} on`, result);
  });
  const sum = (field: 'imported' | 'skipped') => results.reduce((total, result) => total + result[field], 0);
  return { imported: sum('imported'), skipped: sum('skipped') };
}
