import type { Sql } from '#packages/sql/sql.ts';
import type { BulkEdit } from '../domain/edit-in-bulk.ts';
import type { ProductCriteria } from '../domain/product-list.ts';
import type { Tx } from './database.ts';
import { productConditions } from './product-conditions.ts';
import { findScope, scopeConditions } from './product-scope.ts';

/** A product that is still to be edited. */
export interface EditRow {
  /** Place among the products, from 0 on. */
  index: number;
  productId: string;
  edit: BulkEdit;
  dryRun: boolean;
}

interface NewEdit {
  jobId: string;
  edit: BulkEdit;
  dryRun: boolean;
}

/** Writes down the products that a list holds, at most `limit`, the oldest first. How many that were. SQL: Prisma Client has no words for the list. */
export async function insertEditRows(
  tx: Tx,
  { jobId, edit, dryRun }: NewEdit,
  criteria: ProductCriteria,
  limit: number,
): Promise<number> {
  const conditions = scopeConditions(await findScope(tx, criteria.filter), 'count');
  return tx.$executeRaw`
    INSERT INTO product_edit_row (job_id, index, product_id, edit, dry_run)
    SELECT ${jobId}::uuid, row_number() OVER (ORDER BY p.id) - 1, p.id, ${JSON.stringify(edit)}::jsonb, ${dryRun}
    FROM product p WHERE ${productConditions(criteria, conditions)}
    ORDER BY p.id LIMIT ${limit}`;
}

/** The first rows of a job that are left, at most `limit`. */
export async function listEditRows(tx: Tx, jobId: string, limit: number): Promise<EditRow[]> {
  const rows = await tx.productEditRow.findMany({
    where: { jobId },
    orderBy: { index: 'asc' },
    take: limit,
    omit: { jobId: true },
  });
  // As `insertEditRows` wrote them.
  return rows.map(({ edit, ...row }) => ({ ...row, edit: edit as unknown as BulkEdit }));
}

export async function deleteEditRowsUpTo(tx: Tx, jobId: string, index: number): Promise<void> {
  await tx.productEditRow.deleteMany({ where: { jobId, index: { lte: index } } });
}

/** SQL: the mechanism that ends a job knows no Prisma client. */
export async function deleteEditRows(tx: Sql, jobId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM product_edit_row WHERE job_id = $1::uuid', jobId);
}
