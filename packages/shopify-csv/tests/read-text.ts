import { openProductFile, type ProductFile } from '../product-file.ts';
import type { ProductInput } from '../product-input.ts';
import { type ReadProduct, readProducts } from '../read-products.ts';

/** Opens a text, or bytes, as a file that comes in pieces: of one byte by default, so that every boundary is tried. */
export const opened = (given: string | Uint8Array, size = 1) => {
  const bytes = Buffer.from(given);
  return async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
};

export const openText = (given: string | Uint8Array, size?: number): Promise<ProductFile> =>
  openProductFile(opened(given, size));

export async function readAll(given: string | Uint8Array, currency = 'EUR', size?: number): Promise<ReadProduct[]> {
  const all: ReadProduct[] = [];
  for await (const read of readProducts(await openText(given, size), { currency })) all.push(read);
  return all;
}

/** The products of a file that has no faults. */
export async function readWhole(given: string | Uint8Array, currency?: string, size?: number): Promise<ProductInput[]> {
  const all = await readAll(given, currency, size);
  return all.map(({ product, faults }) => {
    if (!product) throw new Error(JSON.stringify(faults));
    return product;
  });
}

/** Its faults, as `line column: reason`. */
export async function faultsIn(given: string | Uint8Array, currency?: string): Promise<string[]> {
  const all = await readAll(given, currency);
  return all.flatMap(({ faults = [] }) => faults.map(({ line, column, reason }) => `${line} ${column}: ${reason}`));
}

/** Lines of a file. */
export const lines = (...all: string[]): string => `${all.join('\n')}\n`;
