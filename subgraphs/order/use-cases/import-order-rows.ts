import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import type { ImportOrder, ImportRow } from '../domain/import-order.ts';
import type { Tx } from '../store/database.ts';
import { findNamed, type Named } from './find-named.ts';
import { writeImported } from './write-imported.ts';

type Stored = ImportRow<Omit<ImportOrder, 'placedAt'> & { placedAt: string }>;
type NumberedRow = ImportRow & { index: number };

/** Takes over the orders of a part that can be, and says of the others why not. */
export async function importPart(stored: readonly WaitingRow<Stored>[], tx: Tx, occurrence: Occurrence) {
  const rows = stored.map(({ index, row }): NumberedRow => {
    if (!row.order) return { index, ...row };
    return { index, problem: null, order: { ...row.order, placedAt: new Date(row.order.placedAt) } };
  });
  const given = rows.flatMap(({ order }) => order ?? []);
  const named = await findNamed(tx, given);
  const judged = rows.map((row) => ({ ...row, rejection: judge(row, named) }));
  const orders = judged.flatMap(({ order, rejection }) => (order && !rejection ? [order] : []));
  const rejections = judged.flatMap(({ rejection }) => rejection ?? []);
  const counts = await writeImported(tx, orders, named, occurrence);
  return { counts, rejections };
}

/** Why a row cannot be taken over; null when it can. Names nobody: it is kept after the customer has left. */
function judge({ index, order, problem }: NumberedRow, { accounts, products }: Named): JobRejection | null {
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
