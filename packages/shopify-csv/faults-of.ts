import { placeOf } from './place-of.ts';
import type { ProductLines } from './read-product.ts';
import type { Fault } from './sheet.ts';

/** Where a product stands in a file. */
export interface ProductPlace extends ProductLines {
  handle: string | null;
}

/**
 * What is said of the input of a product, as `variants.1.barcode: expected …`, each on a line, by where it stands in the file.
 */
export function faultsOf(message: string, place: ProductPlace): Fault[] {
  return message.split('\n').map((line) => {
    const [, path = '', reason = line] = /^([\w.]*): (.*)$/s.exec(line) ?? [];
    return { ...placeOf(path.split('.'), place), reason, handle: place.handle };
  });
}

/** The same for people: `line 3, Variant Barcode: expected …`, each on a line. */
export const describeFaults = (faults: readonly Fault[]): string =>
  faults.map(({ line, column, reason }) => `line ${line}${column === null ? '' : `, ${column}`}: ${reason}`).join('\n');
