import type { Occurrence } from '#packages/outbox/event-content.ts';
import { describeFaults, faultsOf } from '#packages/shopify-csv/faults-of.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { JobError, JobRejection, TrackedJob } from '#packages/tracked-jobs/tracked-job.ts';
import { deleteWaitingRowsUpTo, listWaitingRows, type WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../store/database.ts';
import { findImport, insertFaults, updateAfterReading } from '../../store/product-imports.ts';
import { upsertPart } from '../products/upsert-product-rows.ts';
import { type FileRead, type ImportRow, readProductFile } from './read-product-file.ts';

/** Products put by one transaction: it is to take a second at most. */
const partSize = 50;

/** The first part reads the file; the others put its products. */
type Prepared = { kind: 'read'; read: FileRead } | { kind: 'rows'; rows: WaitingRow<ImportRow>[] };

/** What is next of an import. */
export async function prepareImportPart(
  { database: { prisma }, parseProduct }: Pick<Dependencies, 'database' | 'parseProduct'>,
  { id }: Pick<TrackedJob, 'id'>,
  signal: AbortSignal,
): Promise<Prepared> {
  const found = await findImport(prisma, id);
  if (!found) throw new Error(`import ${id} is not there`);
  if (found.rows === null) return { kind: 'read', read: await readProductFile(prisma, found, parseProduct, signal) };
  return { kind: 'rows', rows: await listWaitingRows<ImportRow>(prisma, id, partSize) };
}

/** Records what was read, or puts the products of a part that can be, and says of the others what is wrong where. */
export async function applyImportPart(
  tx: Tx,
  { id: jobId }: Pick<TrackedJob, 'id'>,
  prepared: Prepared,
  occurrence: Occurrence,
): Promise<PartResult | { error: JobError }> {
  if (prepared.kind === 'read') {
    const { read } = prepared;
    if ('reason' in read) return { error: { code: 'UNREADABLE_FILE', message: read.reason } };
    await updateAfterReading(tx, { jobId, rows: read.rows, ignored: read.ignored });
    return { done: 0, total: read.products, counts: {}, rejections: [] };
  }
  const { rows } = prepared;
  const { counts, rejections } = await upsertPart(rows, tx, occurrence);
  const placed = rejections.map((rejection) => placeRejection(rejection, rows));
  const faults = placed.flatMap(({ index: product, faults: some }) =>
    some.map((fault, number) => ({ product, number, ...fault })),
  );
  await insertFaults(tx, jobId, faults);
  await deleteWaitingRowsUpTo(tx, jobId, rows.at(-1)?.index ?? -1);
  return { done: rows.length, counts, rejections: placed.map(({ faults: _faults, ...rejection }) => rejection) };
}

/** Why a product was not put, by where that stands in the file. */
function placeRejection({ index, code, message }: JobRejection, rows: readonly WaitingRow<ImportRow>[]) {
  const row = rows.find((each) => each.index === index)?.row;
  const faults = row?.faults ?? (row?.place ? faultsOf(message, row.place) : []);
  return { index, code, message: describeFaults(faults), faults };
}
