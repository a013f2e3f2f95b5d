import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { ProductFile } from '../domain/product-file.ts';
import type { Tx } from './database.ts';

export async function insertFile(tx: Tx, file: ProductFile): Promise<void> {
  await tx.productFile.create({ data: file, select: { id: true } });
}

export const countFiles = (tx: Tx, ownerId: string): Promise<number> => tx.productFile.count({ where: { ownerId } });

/** A file of somebody; null when there is none, or it is somebody else's. */
export function findFile(tx: Tx, { id, ownerId }: Pick<ProductFile, 'id' | 'ownerId'>): Promise<ProductFile | null> {
  return tx.productFile.findFirst({ where: { id, ownerId } });
}

/** Indexes of the parts of a file that are there. */
export async function findPartIndexes(tx: Tx, fileId: string): Promise<Set<number>> {
  const rows = await tx.productFilePart.findMany({ where: { fileId }, select: { index: true } });
  return new Set(rows.map(({ index }) => index));
}

/** Writes a part, in place of what was uploaded of it before. */
export async function savePart(tx: Tx, fileId: string, index: number, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const part = { fileId, index, content };
  const where = { fileId_index: { fileId, index } };
  await tx.productFilePart.upsert({ where, create: part, update: part, select: { index: true } });
}

/** The bytes of a part; null when it is not there. */
export async function findPart(tx: Tx, fileId: string, index: number): Promise<Uint8Array | null> {
  const part = await tx.productFilePart.findUnique({
    where: { fileId_index: { fileId, index } },
    select: { content: true },
  });
  return part?.content ?? null;
}

/** Deletes a batch of the files that are older than a day, with their parts. */
export const pruneFiles = pruneRows({
  table: 'product_file',
  where: 'created_at < now() - make_interval(days => 1)',
  orderBy: 'created_at',
  batchSize: 10,
});
