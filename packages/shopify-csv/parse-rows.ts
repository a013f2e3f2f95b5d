import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { checkedUtf8 } from './checked-utf8.ts';
import type { Delimiter } from './find-delimiter.ts';
import { ProductFileError } from './product-file-error.ts';

/** A row that is not blank. */
export interface Row {
  /** The line it begins in, from 1. */
  line: number;
  cells: readonly string[];
}

/** Most bytes of a row. A quote that is never closed would otherwise take the rest of the file into memory. */
const largestRow = 1024 * 1024;

/** The rows of a file, as they come, whatever ends its lines. Throws a `ProductFileError` where it cannot be gone on. */
export async function* parseRows(chunks: AsyncIterable<Uint8Array>, delimiter: Delimiter): AsyncGenerator<Row> {
  let line = 1;
  const begun: number[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: largestRow,
    // Called as the rows are parsed, so that the line is known in which it cannot go on, whatever waits to be read then.
    on_record(cells) {
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (!isBlank) begun.push(line);
      // The parser's own count takes a line break of two characters inside quotes for two.
      line += 1 + cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
      return isBlank ? null : cells;
    },
  });
  // What fails in it destroys the parser, and is thrown by the loop.
  const flow = pipeline(Readable.from(checkedUtf8(chunks)), parser).catch(() => {});
  try {
    for await (const record of parser) {
      const cells: string[] = record;
      yield { line: begun.shift() ?? line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new ProductFileError(line, reasonOf(error)) : error;
  } finally {
    parser.destroy();
    await flow;
  }
}

const countLineBreaks = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

function reasonOf({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote that is opened in this row is never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return `expected a row of at most ${largestRow} bytes; is a quote in it never closed?`;
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'expected quotes around whole fields only, and each quote in them doubled';
    default:
      return message;
  }
}
