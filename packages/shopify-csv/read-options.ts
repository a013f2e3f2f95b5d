import { optionName, optionNumbers, optionValue } from './columns.ts';
import type { Row } from './parse-rows.ts';
import type { SelectedOption } from './product-input.ts';
import { rowSaying, type Sheet, soleCell } from './sheet.ts';

/** An option of a product: the number in its columns, and its name. */
export interface NamedOption {
  number: number;
  name: string;
}

/** What Shopify calls the option of a product that has none, and its value. */
export const noOption = { name: 'Title', value: 'Default Title' } as const;

const isWithout = ({ name, value }: SelectedOption) =>
  name.toLowerCase() === noOption.name.toLowerCase() && value.toLowerCase() === noOption.value.toLowerCase();

/** The options of a product, by the names in its rows. */
export function readOptions(sheet: Sheet, variants: readonly Row[]): NamedOption[] {
  const there = optionNumbers.filter((number) => sheet.has(optionName(number)) || sheet.has(optionValue(number)));
  const options: NamedOption[] = [];
  for (const number of there) {
    const name = soleCell(sheet, optionName(number)) ?? '';
    const valued = variants.find((row) => sheet.cell(row, optionValue(number)) !== '');
    if (name !== '') {
      const row = rowSaying(sheet, optionName(number));
      if (row && options.some((option) => option.name === name)) {
        sheet.fault(row, optionName(number), `expected another name than that of the option before, ${name}`);
      }
      options.push({ number, name });
    } else if (valued) sheet.fault(valued, optionName(number), 'expected the name of the option that has this value');
  }
  const [only, ...further] = options;
  const values = variants.map((row) => (only ? sheet.cell(row, optionValue(only.number)) : ''));
  const hasNone = only && further.length === 0 && values.every((value) => isWithout({ name: only.name, value }));
  return hasNone ? [] : options;
}

/** The values of a variant. */
export function readSelected(sheet: Sheet, row: Row, options: readonly NamedOption[]): SelectedOption[] {
  return options.map(({ number, name }) => {
    const value = sheet.cell(row, optionValue(number));
    if (value === '') sheet.fault(row, optionValue(number), `expected a value of the option ${name}`);
    return { name, value };
  });
}
