import type { Column } from './columns.ts';
import type { Row } from './parse-rows.ts';

/** What stands in the rows of one product, and what is wrong with them. */
export interface Sheet {
  rows: readonly Row[];
  currency: string;
  has(column: Column): boolean;
  /** Without white space around it; empty where there is nothing, or no such column. */
  cell(row: Row, column: Column): string;
  /** Notes a fault; all of a product are told. */
  fault(row: Row, column: Column | null, reason: string): void;
}

/** Something that is not as it is to be. */
export interface Fault {
  /** The line of the file, from 1. */
  line: number;
  /** Null when it is about the row. */
  column: Column | null;
  reason: string;
  /** Null when the row names no product. */
  handle: string | null;
}

/** What a product says once: in its first row, or where it is first given. Undefined without a column for it, empty when nothing is given. */
export function soleCell(sheet: Sheet, column: Column): string | undefined {
  if (!sheet.has(column)) return undefined;
  let first: { row: Row; value: string } | undefined;
  for (const row of sheet.rows) {
    const value = sheet.cell(row, column);
    if (value === '') continue;
    if (!first) first = { row, value };
    else if (value !== first.value) {
      sheet.fault(row, column, `expected nothing, or the same as in line ${first.row.line}: it is said of the product`);
    }
  }
  return first?.value ?? '';
}

/** The first row that says something in a column; the first of all when none does. */
export function rowSaying(sheet: Sheet, column: Column): Row | undefined {
  return sheet.rows.find((row) => sheet.cell(row, column) !== '') ?? sheet.rows[0];
}

/** True or false; undefined when nothing is given, or something else, which is a fault. */
export function readFlag(sheet: Sheet, row: Row, column: Column): boolean | undefined {
  const text = sheet.cell(row, column).toLowerCase();
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text !== '') sheet.fault(row, column, 'expected true or false');
  return undefined;
}
