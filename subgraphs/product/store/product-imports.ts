import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { ImportFault, ProductImport } from '../domain/product-import.ts';
import type { Tx } from './database.ts';

const columns = { createdAt: true } as const;

export async function insertImport(tx: Tx, made: ProductImport, createdAt: Date): Promise<void> {
  await tx.productImport.create({ data: { ...made, createdAt }, select: { jobId: true } });
}

export function findImport(tx: Tx, jobId: string): Promise<ProductImport | null> {
  return tx.productImport.findUnique({ where: { jobId }, omit: columns });
}

/** Writes what is known of a file once it is read. */
export async function updateAfterReading(
  tx: Tx,
  { jobId, rows, ignored }: Pick<ProductImport, 'jobId' | 'rows' | 'ignored'>,
): Promise<void> {
  await tx.productImport.update({ where: { jobId }, data: { rows, ignored }, select: { jobId: true } });
}

/** SQL: one parameter for many rows. */
export async function insertFaults(tx: Tx, jobId: string, faults: readonly ImportFault[]): Promise<void> {
  if (faults.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO product_import_fault (job_id, product, number, line, "column", handle, reason)
    SELECT ${jobId}::uuid, product, number, line, "column", handle, reason
    FROM jsonb_to_recordset(${JSON.stringify(faults)}::jsonb)
      AS fault (product int, number int, line int, "column" text, handle text, reason text)`;
}

/** A place among the faults of an import. */
export type FaultPlace = [product: number, number: number];

/** Faults of an import in the order of the file: those after a place, at most `limit`. SQL: Prisma Client knows no keys to go on after. */
export function listFaults(
  tx: Tx,
  jobId: string,
  { after, limit }: { after: FaultPlace | null; limit: number },
): Promise<ImportFault[]> {
  const [product, number] = after ?? [-1, 0];
  return tx.$queryRaw`
    SELECT product, number, line, "column", handle, reason FROM product_import_fault
    WHERE job_id = ${jobId}::uuid AND (product, number) > (${product}::int, ${number}::int)
    ORDER BY product, number LIMIT ${limit}`;
}

export const countFaults = (tx: Tx, jobId: string): Promise<number> =>
  tx.productImportFault.count({ where: { jobId } });

/** Deletes a batch of the imports that are older than their jobs are kept, with their faults. */
export const pruneImports = pruneRows({
  table: 'product_import',
  where: 'created_at < now() - make_interval(days => 31)',
  orderBy: 'created_at',
  batchSize: 100,
});
