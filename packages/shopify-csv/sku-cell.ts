/** Spreadsheets are told by an apostrophe that what follows is text, and would take these for a formula. */
const toBeMarked = /^['=+\-@]/;

/** A SKU or barcode without the apostrophe by which a spreadsheet knows that it is text. */
export const readSku = (cell: string): string => cell.replace(/^'/, '');

/** With it where a spreadsheet would calculate, or where the SKU itself begins with one. */
export const writeSku = (sku: string): string => (toBeMarked.test(sku) ? `'${sku}` : sku);
