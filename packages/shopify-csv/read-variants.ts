import type { Money } from '#packages/money/money.ts';
import { type Column, optionNumbers, optionValue } from './columns.ts';
import type { Row } from './parse-rows.ts';
import type { VariantInput } from './product-input.ts';
import { readAmount } from './read-amount.ts';
import { type NamedOption, readOptions, readSelected } from './read-options.ts';
import { readFlag, type Sheet } from './sheet.ts';
import { readSku } from './sku-cell.ts';

/** What only a variant has: a row without any of it carries pictures, or says something of the product. */
const ofVariants: readonly Column[] = [
  'Variant SKU',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Barcode',
  'Variant Grams',
  'Variant Image',
  ...optionNumbers.map(optionValue),
];

/** The variants of a product in the order of their rows, each with its line; undefined when the rows have none. */
export function readVariants(sheet: Sheet): { variants: VariantInput[]; lines: number[] } | undefined {
  if (!sheet.has('Variant Price')) return undefined;
  const rows = sheet.rows.filter((row) => ofVariants.some((column) => sheet.cell(row, column) !== ''));
  if (rows.length === 0) return undefined;
  const options = readOptions(sheet, rows);
  return { variants: rows.map((row) => readVariant(sheet, row, options)), lines: rows.map(({ line }) => line) };
}

function readVariant(sheet: Sheet, row: Row, options: readonly NamedOption[]): VariantInput {
  const sku = readSku(sheet.cell(row, 'Variant SKU')).trim();
  const price = readMoney(sheet, row, 'Variant Price');
  if (sheet.cell(row, 'Variant Price') === '') sheet.fault(row, 'Variant Price', 'expected a price');
  const before = readMoney(sheet, row, 'Variant Compare At Price');
  const mediaUrl = sheet.cell(row, 'Variant Image');
  const requiresShipping = readFlag(sheet, row, 'Variant Requires Shipping');
  return {
    ...(sku !== '' && { sku }),
    selectedOptions: readSelected(sheet, row, options),
    // A fault is told of a price that is none: the product is not taken.
    price: price ?? { minor: 0, currency: sheet.currency },
    ...(sheet.has('Variant Compare At Price') && { compareAtPrice: before && isHigher(before, price) ? before : null }),
    ...(sheet.has('Variant Barcode') && { barcode: readSku(sheet.cell(row, 'Variant Barcode')).trim() || null }),
    ...(sheet.has('Variant Grams') && { weightGrams: readGrams(sheet, row) }),
    ...(requiresShipping !== undefined && { requiresShipping }),
    ...(mediaUrl !== '' && { mediaUrl }),
  };
}

/** Shopify's storefronts show no earlier price that is not higher, and files have 0 or the price itself for none. */
const isHigher = (before: Money, price: Money | null) => price !== null && before.minor > price.minor;

function readMoney(sheet: Sheet, row: Row, column: Column): Money | null {
  const text = sheet.cell(row, column);
  if (text === '') return null;
  const { minor, problem } = readAmount(text, sheet.currency);
  if (problem === undefined) return { minor, currency: sheet.currency };
  sheet.fault(row, column, problem);
  return null;
}

function readGrams(sheet: Sheet, row: Row): number | null {
  const text = sheet.cell(row, 'Variant Grams');
  if (text === '') return null;
  const [, whole] = /^(\d{1,12})(?:\.0+)?$/.exec(text) ?? [];
  if (whole !== undefined) return Number(whole);
  sheet.fault(row, 'Variant Grams', 'expected whole grams');
  return null;
}
