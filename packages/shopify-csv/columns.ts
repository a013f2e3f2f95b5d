/** Most options of a product: Shopify's files have three, further ones are named alike. */
const mostOptions = 10;
export const usualOptions = 3;

/** The columns that mean something here. Files may have them in any order. */
const single = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Variant SKU',
  'Variant Grams',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'SEO Title',
  'SEO Description',
  'Variant Image',
  'Status',
] as const;

export type Column = (typeof single)[number] | OptionColumn;
export type OptionColumn = `Option${number} Name` | `Option${number} Value`;

export const optionName = (number: number): OptionColumn => `Option${number} Name`;
export const optionValue = (number: number): OptionColumn => `Option${number} Value`;

/** The numbers of the options that a file may have columns for. */
export const optionNumbers: readonly number[] = Array.from({ length: mostOptions }, (_, index) => index + 1);

const spelled = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

const known: ReadonlyMap<string, Column> = new Map(
  [...single, ...optionNumbers.flatMap((number) => [optionName(number), optionValue(number)])].map((column) => [
    spelled(column),
    column,
  ]),
);

/** The column that a name in a header means, in any case and with any spaces; undefined for one that means nothing here. */
export const columnNamed = (name: string): Column | undefined => known.get(spelled(name));
