import type { ProductFile } from '#packages/shopify-csv/product-file.ts';
import { readProducts } from '#packages/shopify-csv/read-products.ts';
import { batchesOf } from './batches.ts';
import type { FaultReport } from './fault-report.ts';
import type { GraphSession } from './graph-session.ts';
import { putBatch } from './put-batch.ts';

export interface ImportOptions {
  currency: string;
  dryRun: boolean;
  /** Ends the import after the batch that is under way. */
  signal: AbortSignal;
  say(line: string): void;
}

/** What came of an import so far. */
export interface Imported {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Products that were not taken, and rows without one. */
  rejected: number;
  /** False when it was ended before. */
  isWhole: boolean;
}

export const nothing: Imported = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, isWhole: false };

export const takenOf = ({ created, updated, unchanged }: Imported): number => created + updated + unchanged;

/** Puts the products of a file, batch by batch; yields after each what has come of it. */
export async function* importFile(
  session: GraphSession,
  file: ProductFile,
  report: FaultReport,
  { currency, dryRun, signal, say }: ImportOptions,
): AsyncGenerator<Imported, void, void> {
  let sum = nothing;
  for await (const { products, faults, rows } of batchesOf(readProducts(file, { currency }))) {
    if (signal.aborted) return;
    await report.add(faults);
    const bad = new Set(faults.map(({ handle, line }) => handle ?? line)).size;
    sum = { ...sum, rows: sum.rows + rows, rejected: sum.rejected + bad };
    yield sum;
    if (products.length > 0) {
      const put = await putBatch(session, products, { dryRun });
      await report.add(put.faults);
      sum = {
        ...sum,
        created: sum.created + put.created,
        updated: sum.updated + put.updated,
        unchanged: sum.unchanged + put.unchanged,
        rejected: sum.rejected + put.rejected,
      };
    }
    say(`${sum.rows} of ${file.rows} rows read, ${takenOf(sum)} products taken, ${sum.rejected} rejected`);
    yield sum;
  }
  yield { ...sum, isWhole: true };
}
