import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deleteImportRowsUpTo, type ImportRow, listImportRows } from '../store/order-import-rows.ts';
import { findNamed, type Named } from './find-named.ts';
import { writeImported } from './write-imported.ts';

/** Orders taken over by one transaction. */
const partSize = 100;

/** The next orders of an import. */
export function readPart({ database }: Pick<Dependencies, 'database'>, jobId: string): Promise<ImportRow[]> {
  return listImportRows(database.prisma, jobId, partSize);
}

/** Takes over the orders of a part that can be, and says of the others why not. */
export async function importPart(
  tx: Tx,
  jobId: string,
  rows: readonly ImportRow[],
  occurrence: Occurrence,
): Promise<PartResult> {
  const given = rows.flatMap(({ order }) => order ?? []);
  const named = await findNamed(tx, given);
  const judged = rows.map((row) => ({ ...row, rejection: judge(row, named) }));
  const orders = judged.flatMap(({ order, rejection }) => (order && !rejection ? [order] : []));
  const rejections = judged.flatMap(({ rejection }) => rejection ?? []);
  const counts = await writeImported(tx, orders, named, occurrence);
  await deleteImportRowsUpTo(tx, jobId, rows.at(-1)?.index ?? -1);
  return { done: rows.length, counts, rejections };
}

/** Why a row cannot be taken over; null when it can. Names nobody: it is kept after the customer has left. */
function judge({ index, order, problem }: ImportRow, { accounts, products }: Named): JobRejection | null {
  if (!order) return { index, code: 'INVALID_INPUT', message: problem ?? '' };
  if (!accounts.has(order.customerId)) {
    return { index, code: 'NOT_FOUND', message: 'customerId: there is no such account' };
  }
  const line = order.lines.findIndex(({ variantId }) => !products.has(variantId));
  if (line < 0) return null;
  return {
    index,
    code: 'NOT_FOUND',
    message: `lines.${line}.variantId: there is no variant ${order.lines[line]?.variantId}`,
  };
}
