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

/** Most products of a call, and most bytes of them: a request may have a mebibyte. */
const mostProducts = 1_000;
const mostBytes = 900_000;

/** What calls put: as much as one takes. The last batch may have faults only. */
export async function* batchesOf(
  reads: AsyncIterable<ReadProduct>,
  { products: most = mostProducts, bytes: largest = mostBytes } = {},
): AsyncGenerator<Batch, void, void> {
  let batch: Batch = { products: [], faults: [], rows: 0 };
  let bytes = 0;
  for await (const read of reads) {
    const size = read.product ? Buffer.byteLength(JSON.stringify(read.product)) + 1 : 0;
    if (batch.products.length > 0 && bytes + size > largest && size <= largest) {
      yield batch;
      batch = { products: [], faults: [], rows: 0 };
      bytes = 0;
    }
    batch.rows += read.rows;
    if (!read.product) batch.faults.push(...read.faults);
    else if (size > largest) batch.faults.push(tooLarge(read, size, largest));
    else {
      batch.products.push(read);
      bytes += size;
    }
    if (batch.products.length < most && batch.faults.length < most) continue;
    yield batch;
    batch = { products: [], faults: [], rows: 0 };
    bytes = 0;
  }
  if (batch.rows > 0) yield batch;
}

const tooLarge = ({ line, handle }: FileProduct, size: number, largest: number): Fault => {
  return { line, column: null, handle, reason: `expected a product of at most ${largest} bytes, and found ${size}` };
};
