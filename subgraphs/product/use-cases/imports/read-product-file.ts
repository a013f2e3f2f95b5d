import { describeFaults, faultsOf, type ProductPlace } from '#packages/shopify-csv/faults-of.ts';
import { openProductFile } from '#packages/shopify-csv/product-file.ts';
import { ProductFileError } from '#packages/shopify-csv/product-file-error.ts';
import { type ReadProduct, readProducts } from '#packages/shopify-csv/read-products.ts';
import type { Fault } from '#packages/shopify-csv/sheet.ts';
import { stageWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import type { ProductImport } from '../../domain/product-import.ts';
import type { ParseProduct } from '../../domain/upsert-product.ts';
import type { Tx } from '../../store/database.ts';
import { findPart } from '../../store/product-files.ts';
import type { UpsertRow } from '../products/upsert-product-rows.ts';

/** A product of the file that is still to be put, with where it stands; or what is wrong with its rows. */
export type ImportRow = UpsertRow & { place: ProductPlace | null; faults: Fault[] | null };

/** What is known of a file once it is read; `reason`: it cannot be read as a whole. */
export type FileRead = { rows: number; products: number; ignored: string[] } | { reason: string };

/** Products that are written down by one statement. */
const batch = 200;

/**
 * Reads a file through and writes down what is to be put, as rows of the job. It may be ended at any time and begun again: the same file
 * gives the same rows.
 */
export async function readProductFile(
  sql: Tx,
  { jobId, fileId, currency, dryRun }: ProductImport,
  parse: ParseProduct,
  signal: AbortSignal,
): Promise<FileRead> {
  try {
    const file = await openProductFile(() => partsOf(sql, fileId, signal));
    let products = 0;
    let rows: ImportRow[] = [];
    const stage = async () => {
      if (!(await stageWaitingRows(sql, jobId, products, rows))) signal.throwIfAborted();
      products += rows.length;
      rows = [];
    };
    for await (const read of readProducts(file, { currency })) {
      rows.push(toImportRow(read, parse, dryRun));
      if (rows.length === batch) await stage();
    }
    if (rows.length > 0) await stage();
    if (products === 0) return { reason: 'there are no products in it' };
    return { rows: file.rows, products, ignored: [...file.ignored] };
  } catch (error) {
    if (error instanceof ProductFileError) return { reason: error.message };
    throw error;
  }
}

async function* partsOf(sql: Tx, fileId: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index++) {
    signal.throwIfAborted();
    const content = await findPart(sql, fileId, index);
    if (content) yield content;
    else if (index === 0) throw new ProductFileError(null, 'the file is not kept any more: upload it again');
    else return;
  }
}

function toImportRow(read: ReadProduct, parse: ParseProduct, dryRun: boolean): ImportRow {
  if (!read.product) return unfit(read.faults, dryRun);
  const { handle, line, variantLines, mediaLines } = read;
  const place = { handle, line, variantLines, mediaLines };
  const parsed = parse(read.product);
  return parsed.product
    ? { ...parsed, dryRun, place, faults: null }
    : unfit(faultsOf(parsed.problem ?? '', place), dryRun);
}

const unfit = (faults: Fault[], dryRun: boolean): ImportRow => ({
  ...{ product: null, problem: describeFaults(faults), dryRun, place: null, faults },
});
