import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import type { Tx } from '../store/database.ts';
import { deleteImportRowsUpTo, type ImportRow, listImportRows } from '../store/order-import-rows.ts';
import { findNamed, type Named } from './find-named.ts';
import { writeImported } from './write-imported.ts';

/** Orders taken over by one transaction. */
const partSize = 100;

/** The next orders of an import, as far as they can be taken over, and why the others cannot. */
export interface PreparedPart {
  rows: readonly ImportRow[];
  orders: readonly ImportOrder[];
  rejections: readonly JobRejection[];
  named: Named;
}

/** Looks at the next orders of an import. */
export async function preparePart(
  { database: { prisma } }: Pick<Dependencies, 'database'>,
  jobId: string,
): Promise<PreparedPart> {
  const rows = await listImportRows(prisma, jobId, partSize);
  const orders = rows.flatMap(({ order }) => order ?? []);
  const named = await findNamed(prisma, orders);
  const judged = rows.map((row) => ({ ...row, rejection: judge(row, named) }));
  return {
    rows,
    orders: judged.flatMap(({ order, rejection }) => (order && !rejection ? [order] : [])),
    rejections: judged.flatMap(({ rejection }) => rejection ?? []),
    named,
  };
}

/** Takes the orders of a part over. */
export async function importPart(
  tx: Tx,
  jobId: string,
  part: PreparedPart,
  occurrence: Occurrence,
): Promise<PartResult> {
  const { rows, orders, rejections, named } = part;
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
