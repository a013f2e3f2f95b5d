import { type Column, columnNamed } from './columns.ts';
import { type Delimiter, findDelimiter } from './find-delimiter.ts';
import { parseRows, type Row } from './parse-rows.ts';
import { ProductFileError } from './product-file-error.ts';

/** Opens a file anew, from its beginning. */
export type Open = () => AsyncIterable<Uint8Array>;

/** What is known of a file of products once it has been read for the first time. */
export interface ProductFile {
  open: Open;
  delimiter: Delimiter;
  /** Fields of each row. */
  width: number;
  /** Where each column is, from 0. */
  columns: ReadonlyMap<Column, number>;
  /** Columns that mean nothing here, as they are named. */
  ignored: readonly string[];
  /** Rows below the header, blank ones apart. */
  rows: number;
  /** How many rows each handle has: a product is whole when they are read. Without those that name none. */
  rowsByHandle: ReadonlyMap<string, number>;
}

/** The handle of a row, as rows are gathered by it; empty when it names none. */
export function handleOf({ cells }: Row, columns: ProductFile['columns']): string {
  return (cells[columns.get('Handle') ?? -1] ?? '').trim().toLowerCase();
}

/**
 * Reads a file through, so that it can be read again without keeping it: what cannot be read at all is known before anything is taken of
 * it. Throws a `ProductFileError` for that.
 */
export async function openProductFile(open: Open): Promise<ProductFile> {
  const delimiter = await findDelimiter(open());
  const rowsByHandle = new Map<string, number>();
  let header: ReturnType<typeof readHeader> | undefined;
  let rows = 0;
  for await (const row of parseRows(open(), delimiter)) {
    if (!header) {
      header = readHeader(row);
      continue;
    }
    rows++;
    const handle = handleOf(row, header.columns);
    if (handle !== '') rowsByHandle.set(handle, (rowsByHandle.get(handle) ?? 0) + 1);
  }
  if (!header) throw new ProductFileError(null, 'the file is empty');
  return { open, delimiter, ...header, rows, rowsByHandle };
}

function readHeader({ line, cells }: Row): Pick<ProductFile, 'columns' | 'ignored' | 'width'> {
  const columns = new Map<Column, number>();
  const ignored: string[] = [];
  for (const [index, name] of cells.entries()) {
    const column = columnNamed(name);
    if (!column) {
      if (name.trim() !== '') ignored.push(name.trim());
    } else if (columns.has(column)) throw new ProductFileError(line, `there are two columns ${column}`);
    else columns.set(column, index);
  }
  checkColumns(line, columns);
  return { columns, ignored, width: cells.length };
}

const ofVariants: readonly Column[] = ['Variant SKU', 'Variant Barcode', 'Variant Grams', 'Option1 Value'];
const ofOptions: readonly Column[] = ['Option1 Name', 'Option1 Value'];
const ofSeo: readonly Column[] = ['SEO Title', 'SEO Description'];

function checkColumns(line: number, columns: ReadonlyMap<Column, number>): void {
  const missing = (wanted: readonly Column[]) => wanted.filter((column) => !columns.has(column));
  if (columns.size === 0) {
    const names = missing(['Handle', 'Title', 'Variant Price']).join(', ');
    throw new ProductFileError(line, `not products as Shopify's CSV has them: the columns ${names} are missing`);
  }
  if (!columns.has('Handle')) throw new ProductFileError(line, 'the column Handle is missing');
  if (columns.size === 1) {
    throw new ProductFileError(line, 'there is no column that says something of products, such as Title');
  }
  if (!columns.has('Variant Price') && missing(ofVariants).length < ofVariants.length) {
    throw new ProductFileError(line, 'the column Variant Price is missing, without which there are no variants');
  }
  const [missingOption] = missing(ofOptions);
  if (columns.has('Variant Price') && missingOption) {
    // The graph would take the variants for such without options, and remove those that their product has.
    throw new ProductFileError(line, `the column ${missingOption} is missing, by which variants are told apart`);
  }
  const missingSeo = missing(ofSeo);
  if (missingSeo.length === 1) {
    throw new ProductFileError(line, `the column ${missingSeo[0]} is missing: both of SEO are needed, or none`);
  }
}
