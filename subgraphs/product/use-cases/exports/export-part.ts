import { createProductWriter } from '#packages/shopify-csv/write-products.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { JobError, JobRejection, TrackedJob } from '#packages/tracked-jobs/tracked-job.ts';
import { deleteWaitingRowsUpTo, listWaitingRows, type WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { type ProductExport, splitBytes } from '../../domain/product-export.ts';
import { partSize as mostBytes } from '../../domain/product-file.ts';
import { writtenProduct } from '../../domain/written-product.ts';
import type { Tx } from '../../store/database.ts';
import { appendParts, findExport } from '../../store/product-exports.ts';
import { findProducts } from '../../store/products.ts';
import { findWholes } from '../../store/save-product.ts';

/** A product that is still to be written. */
export interface ExportRow {
  productId: string;
}

/** Products written by one transaction: each may have a hundred variants. */
const partSize = 100;

/** Rows of a part and the lines that they are written as; null when the file is not kept any more. */
type Prepared = { rows: readonly WaitingRow<ExportRow>[]; lines: Lines } | null;

interface Lines {
  text: string;
  counts: { written: number; deleted: number };
  rejections: JobRejection[];
}

/** The next lines of a file, of products as they were at one moment. */
export async function prepareExportPart(
  { database }: Pick<Dependencies, 'database'>,
  { id, done }: Pick<TrackedJob, 'id' | 'done'>,
): Promise<Prepared> {
  const found = await findExport(database.prisma, id);
  if (!found) return null;
  const rows = await listWaitingRows<ExportRow>(database.prisma, id, partSize);
  const wholes = await findAtOnce(
    database,
    rows.map(({ row }) => row.productId),
  );
  const lines = linesOf(rows, new Map(wholes.map((whole) => [whole.product.id, whole])), found);
  return { rows, lines: done === 0 ? { ...lines, text: headerOf(found) + lines.text } : lines };
}

/** A product is read by several statements, between which it must not change. */
function findAtOnce({ transact }: Dependencies['database'], ids: readonly string[]): Promise<WholeProduct[]> {
  return transact(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
    const products = await findProducts(tx, ids);
    return findWholes(
      tx,
      products.filter(({ deletedAt }) => deletedAt === null),
    );
  });
}

const headerOf = ({ mostOptions }: ProductExport) => createProductWriter(mostOptions).header;

function linesOf(
  rows: readonly WaitingRow<ExportRow>[],
  wholes: ReadonlyMap<string, WholeProduct>,
  { currency, mostOptions }: ProductExport,
): Lines {
  const writer = createProductWriter(mostOptions);
  const lines: Lines = { text: '', counts: { written: 0, deleted: 0 }, rejections: [] };
  for (const { index, row } of rows) {
    const whole = wholes.get(row.productId);
    if (!whole) {
      lines.counts.deleted++;
      continue;
    }
    const written = writtenProduct(whole);
    const problem = problemOf(writer.hasRoomFor(written), whole, currency);
    if (problem) {
      lines.rejections.push({ index, ...problem });
      continue;
    }
    lines.text += writer.linesOf(written);
    lines.counts.written++;
  }
  return lines;
}

function problemOf(hasRoom: boolean, { product: { slug }, variants }: WholeProduct, currency: string) {
  if (variants.some(({ price }) => price.currency !== currency)) {
    return { code: 'OTHER_CURRENCY', message: `${slug}: it is not priced in ${currency}` };
  }
  if (hasRoom) return null;
  return { code: 'TOO_MANY_OPTIONS', message: `${slug}: it was given more options than the file has columns for` };
}

/** Adds the lines of a part to the file. They and the record that they are there take effect together. */
export async function applyExportPart(
  tx: Tx,
  { id, done, total }: Pick<TrackedJob, 'id' | 'done' | 'total'>,
  prepared: Prepared,
): Promise<PartResult | { error: JobError }> {
  // Read again: what was read before the job was locked may have been deleted since.
  const found = prepared && (await findExport(tx, id));
  if (!found) return { error: { code: 'FILE_NOT_KEPT', message: 'the file is not kept any more: start another' } };
  const { rows, lines } = prepared;
  const parts = splitBytes(Uint8Array.from(Buffer.from(lines.text)), mostBytes);
  await appendParts(tx, found, parts, done + rows.length === total);
  await deleteWaitingRowsUpTo(tx, id, rows.at(-1)?.index ?? -1);
  return { done: rows.length, counts: lines.counts, rejections: lines.rejections };
}
