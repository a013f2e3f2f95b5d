import type { ProductInput } from '#packages/shopify-csv/product-input.ts';
import type { ReadProduct } from '#packages/shopify-csv/read-products.ts';
import type { Fault } from '#packages/shopify-csv/sheet.ts';

/** A product of the file that the graph is to be given. */
export type FileProduct = Extract<ReadProduct, { product: ProductInput }>;

/** What one call puts, and what was found wrong with the file until then. */
export interface Batch {
  products: FileProduct[];
  faults: Fault[];
  /** Rows of the file that were read for it. */
  rows: number;
}

/** What a call may have. */
interface Size {
  products: number;
  /** Of JSON: a request may have a mebibyte. */
  bytes: number;
}

const none: Size = { products: 0, bytes: 0 };
const largest: Size = { products: 1_000, bytes: 900_000 };

/** What calls put: as much as one takes. The last batch may have faults only. */
export async function* batchesOf(
  reads: AsyncIterable<ReadProduct>,
  most: Partial<Size> = {},
): AsyncGenerator<Batch, void, void> {
  const limit = { ...largest, ...most };
  let batch: Batch = { products: [], faults: [], rows: 0 };
  let taken = none;
  for await (const read of reads) {
    const size = read.product ? sizeOf(read.product) : none;
    const fault = read.product ? tooLarge(read, size, limit) : null;
    if (batch.faults.length >= limit.products || (!fault && !fits(sum(taken, size), limit))) {
      yield batch;
      batch = { products: [], faults: [], rows: 0 };
      taken = none;
    }
    batch.rows += read.rows;
    if (!read.product) batch.faults.push(...read.faults);
    else if (fault) batch.faults.push(fault);
    else {
      batch.products.push(read);
      taken = sum(taken, size);
    }
  }
  if (batch.rows > 0) yield batch;
}

function sizeOf(product: ProductInput): Size {
  return { products: 1, bytes: Buffer.byteLength(JSON.stringify(product)) + 1 };
}

const sum = (a: Size, b: Size): Size => ({
  products: a.products + b.products,
  bytes: a.bytes + b.bytes,
});

const fits = (size: Size, limit: Size) => size.products <= limit.products && size.bytes <= limit.bytes;

function tooLarge({ line, handle }: FileProduct, size: Size, limit: Size): Fault | null {
  if (fits(size, limit)) return null;
  const reason = `expected a product of at most ${limit.bytes} bytes, and found ${size.bytes}`;
  return { line, column: null, handle, reason };
}
