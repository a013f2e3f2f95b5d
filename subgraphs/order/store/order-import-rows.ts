import type { Sql } from '#packages/sql/sql.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** An order of another system that is still to be taken over, or what is wrong with it. */
export interface ImportRow {
  /** Place in what was given, from 0 on. */
  index: number;
  order: ImportOrder | null;
  problem: string | null;
}

export async function insertImportRows(
  tx: Tx,
  jobId: string,
  rows: readonly Omit<ImportRow, 'index'>[],
): Promise<void> {
  await tx.orderImportRow.createMany({
    data: rows.map(({ order, problem }, index) => {
      // As JSON, with the time as text.
      const stored = order ? (JSON.parse(JSON.stringify(order)) as Prisma.InputJsonObject) : Prisma.DbNull;
      return { jobId, index, order: stored, problem };
    }),
  });
}

/** The first rows of a job that are left, at most `limit`. */
export async function listImportRows(tx: Tx, jobId: string, limit: number): Promise<ImportRow[]> {
  const rows = await tx.orderImportRow.findMany({ where: { jobId }, orderBy: { index: 'asc' }, take: limit });
  return rows.map(({ index, order: stored, problem }) => {
    const order = stored as (Omit<ImportOrder, 'placedAt'> & { placedAt: string }) | null;
    return { index, problem, order: order && { ...order, placedAt: new Date(order.placedAt) } };
  });
}

export async function deleteImportRowsUpTo(tx: Tx, jobId: string, index: number): Promise<void> {
  await tx.orderImportRow.deleteMany({ where: { jobId, index: { lte: index } } });
}

/** SQL: the mechanism that ends a job knows no Prisma client. */
export async function deleteImportRows(tx: Sql, jobId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM order_import_row WHERE job_id = $1::uuid', jobId);
}
