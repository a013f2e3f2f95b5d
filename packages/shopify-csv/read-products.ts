import { parseRows, type Row } from './parse-rows.ts';
import { handleOf, type ProductFile } from './product-file.ts';
import { ProductFileError } from './product-file-error.ts';
import type { ProductInput } from './product-input.ts';
import { type ProductLines, readProduct } from './read-product.ts';
import type { Fault, Sheet } from './sheet.ts';

interface Read {
  /** The product's slug, or what the file has for it; null when it names none. */
  handle: string | null;
  /** How many rows it is made of. */
  rows: number;
}

/** A product of a file, or why it is none. */
export type ReadProduct =
  | (Read & ProductLines & { product: ProductInput; faults?: never })
  | (Read & { product?: never; faults: Fault[] });

/** As the graph has them. */
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestSlug = 100;

/**
 * The products of a file, each as soon as its last row is read, wherever its rows are: only those that are not whole yet are kept. A
 * fault in a row is one of its product, so that no half of one is taken. Throws a `ProductFileError` when the file has changed meanwhile.
 * @param currency what its amounts are in
 */
export async function* readProducts(
  file: ProductFile,
  { currency }: { currency: string },
): AsyncGenerator<ReadProduct, void, void> {
  const open = new Map<string, Row[]>();
  const left = new Map(file.rowsByHandle);
  let isHeader = true;
  for await (const row of parseRows(file.open(), file.delimiter)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const handle = handleOf(row, file.columns);
    if (handle === '') {
      const reason = row.cells.length === file.width ? null : wrongWidth(row, file);
      const column = reason === null ? 'Handle' : null;
      yield {
        handle: null,
        rows: 1,
        faults: [{ line: row.line, column, reason: reason ?? 'expected a handle', handle: null }],
      };
      continue;
    }
    const rows = open.get(handle) ?? [];
    rows.push(row);
    open.set(handle, rows);
    const further = (left.get(handle) ?? 0) - 1;
    if (further < 0) throw changed(row.line);
    left.set(handle, further);
    if (further > 0) continue;
    open.delete(handle);
    yield readRows(file, rows, { handle, currency });
  }
  if (open.size > 0) throw changed(null);
}

const changed = (line: number | null) => new ProductFileError(line, 'the file was changed while it was read');

const wrongWidth = ({ cells }: Row, { width }: ProductFile) =>
  `expected ${width} fields, as the header has, and found ${cells.length}`;

function readRows(
  file: ProductFile,
  rows: readonly Row[],
  { handle, currency }: { handle: string; currency: string },
): ReadProduct {
  const faults: Fault[] = [];
  const { columns } = file;
  const fault: Sheet['fault'] = ({ line }, column, reason) => faults.push({ line, column, reason, handle });
  // What stands in a row of another width cannot be told: its fields may have moved. The first says what the product is.
  const whole = rows.filter(({ cells }) => cells.length === file.width);
  for (const row of rows) if (row.cells.length !== file.width) fault(row, null, wrongWidth(row, file));
  const [first] = rows;
  if (!first || first !== whole[0]) return { handle, rows: rows.length, faults };
  if (!slug.test(handle) || handle.length > longestSlug) {
    fault(
      first,
      'Handle',
      `expected letters and digits in words joined by single hyphens, at most ${longestSlug} characters`,
    );
  }
  const cell: Sheet['cell'] = (row, column) => (row.cells[columns.get(column) ?? -1] ?? '').trim();
  const sheet: Sheet = { rows: whole, currency, has: (column) => columns.has(column), cell, fault };
  const read = readProduct(sheet, handle);
  if (faults.length === 0) return { handle, rows: rows.length, ...read };
  return { handle, rows: rows.length, faults: faults.sort((a, b) => a.line - b.line) };
}
