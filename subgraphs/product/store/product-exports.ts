import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { ProductExport } from '../domain/product-export.ts';
import type { Tx } from './database.ts';

export async function insertExport(tx: Tx, made: ProductExport): Promise<void> {
  await tx.productExport.create({ data: made, select: { jobId: true } });
}

export async function findExport(tx: Tx, jobId: string): Promise<ProductExport | null> {
  const found = await tx.productExport.findUnique({ where: { jobId } });
  return found && { ...found, size: Number(found.size) };
}

/** Writes the parts that follow those there are, whose file nobody else writes at the same time. */
export async function appendParts(
  tx: Tx,
  { jobId, size, partCount }: ProductExport,
  parts: readonly Uint8Array<ArrayBuffer>[],
  complete: boolean,
): Promise<void> {
  const data = parts.map((content, place) => ({ jobId, index: partCount + place, content }));
  await tx.productExportPart.createMany({ data });
  const added = parts.reduce((sum, { length }) => sum + length, 0);
  const further = { size: size + added, partCount: partCount + parts.length, complete };
  await tx.productExport.update({ where: { jobId }, data: further, select: { jobId: true } });
}

/** The bytes of a part; null when it is not there. */
export async function findExportPart(tx: Tx, jobId: string, index: number): Promise<Uint8Array | null> {
  const part = await tx.productExportPart.findUnique({
    where: { jobId_index: { jobId, index } },
    select: { content: true },
  });
  return part?.content ?? null;
}

/** Deletes the files of somebody but for the newest ones. */
export async function deleteOlderExports(tx: Tx, ownerId: string, kept: number): Promise<void> {
  const older = await tx.productExport.findMany({
    where: { ownerId },
    orderBy: [{ createdAt: 'desc' }, { jobId: 'desc' }],
    skip: kept,
    select: { jobId: true },
  });
  await tx.productExport.deleteMany({ where: { jobId: { in: older.map(({ jobId }) => jobId) } } });
}

/** Deletes a batch of the files that are older than a day, with their parts. */
export const pruneExports = pruneRows({
  table: 'product_export',
  where: 'created_at < now() - make_interval(days => 1)',
  orderBy: 'created_at',
  batchSize: 10,
});
