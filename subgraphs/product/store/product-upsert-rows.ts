import type { Sql } from '#packages/sql/sql.ts';
import type { UpsertProduct } from '../use-cases/products/upsert-product.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** A product that is still to be put, or what is wrong with it. */
export interface UpsertRow {
  /** Place in what was given, from 0 on. */
  index: number;
  product: UpsertProduct | null;
  problem: string | null;
  dryRun: boolean;
}

export async function insertUpsertRows(
  tx: Tx,
  jobId: string,
  rows: readonly Omit<UpsertRow, 'index'>[],
): Promise<void> {
  await tx.productUpsertRow.createMany({
    data: rows.map(({ product, ...row }, index) => {
      // As JSON: what is absent stays absent.
      const stored = product ? (JSON.parse(JSON.stringify(product)) as Prisma.InputJsonObject) : Prisma.DbNull;
      return { jobId, index, product: stored, ...row };
    }),
  });
}

/** The first rows of a job that are left, at most `limit`. */
export async function listUpsertRows(tx: Tx, jobId: string, limit: number): Promise<UpsertRow[]> {
  const rows = await tx.productUpsertRow.findMany({
    where: { jobId },
    orderBy: { index: 'asc' },
    take: limit,
    omit: { jobId: true },
  });
  // As `insertUpsertRows` wrote them.
  return rows.map(({ product, ...row }) => ({ ...row, product: product as unknown as UpsertProduct | null }));
}

export async function deleteUpsertRowsUpTo(tx: Tx, jobId: string, index: number): Promise<void> {
  await tx.productUpsertRow.deleteMany({ where: { jobId, index: { lte: index } } });
}

/** SQL: the mechanism that ends a job knows no Prisma client. */
export async function deleteUpsertRows(tx: Sql, jobId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM product_upsert_row WHERE job_id = $1::uuid', jobId);
}
