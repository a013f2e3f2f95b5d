import { parse } from 'csv-parse/sync';
import { columnNamed } from './columns.ts';

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Most bytes of a header. */
const longestHeader = 64 * 1024;

/** What separates the fields of a file: that by which its first line has the most columns of products. */
export async function findDelimiter(chunks: AsyncIterable<Uint8Array>): Promise<Delimiter> {
  const line = await firstLine(chunks);
  const found = delimiters.map((delimiter) => ({ delimiter, count: countColumns(line, delimiter) }));
  return found.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

async function firstLine(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    const [line = '', ...further] = bytes
      .toString('utf8')
      .trimStart()
      .split(/[\r\n]/);
    if (further.length > 0 || bytes.length > longestHeader) return line;
  }
  return bytes.toString('utf8').trim();
}

function countColumns(line: string, delimiter: Delimiter): number {
  const [names = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
  return names.filter((name) => columnNamed(name) !== undefined).length;
}
