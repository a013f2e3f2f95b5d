/**
 * How fast products are read from a file in Shopify's CSV format and written to one, and how much memory that takes, beside a
 * parser that only splits the same file into fields, as often as products are read: twice. Ends with 1 when not all are read. `--rows N`.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { openProductFile } from '#packages/shopify-csv/product-file.ts';
import { readProducts } from '#packages/shopify-csv/read-products.ts';
import { type WrittenProduct, writeProducts } from '#packages/shopify-csv/write-products.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { residentMemoryOf } from './process-figures.ts';
import { manyProducts, rowsOfProduct, scatteredProducts } from './product-csv/many-products.ts';
import { publish, type Report } from './report.ts';

const { rows: wanted } = readCommandLine({ rows: { type: 'string', default: '100000' } });
const products = Math.ceil(wholeNumber('rows', wanted) / rowsOfProduct);
const rows = products * rowsOfProduct;
const folder = mkdtempSync(join(tmpdir(), 'souk-product-csv-'));
const together = join(folder, 'together.csv');
const scattered = join(folder, 'scattered.csv');
const figures: Report['rows'] = {};

async function measure(what: string, work: () => Promise<void>): Promise<void> {
  // Peak memory from now on: proc(5).
  writeFileSync('/proc/self/clear_refs', '5');
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(before);
  figures[what] = {
    'rows/s': Math.round(rows / seconds),
    'CPU µs a row': Math.round((user + system) / rows),
    'peak MiB': Math.round(residentMemoryOf(process.pid).peak),
  };
}

async function split(path: string): Promise<void> {
  let count = 0;
  for await (const _ of createReadStream(path).pipe(parse())) count++;
  if (count !== rows + 1) throw new Error(`expected ${rows} rows and a header, and found ${count}`);
}

async function read(path: string): Promise<void> {
  const file = await openProductFile(() => createReadStream(path));
  let count = 0;
  for await (const { product } of readProducts(file, { currency: 'EUR' }))
    if (product?.variants?.length === rowsOfProduct) count++;
  if (count === products) return;
  console.error(`${path}: ${count} of ${products} products were read`);
  process.exitCode = 1;
}

try {
  const write = (path: string, written: Iterable<WrittenProduct>) =>
    pipeline(Readable.from(writeProducts(written)), createWriteStream(path));
  await measure('products written', () => write(together, manyProducts(products)));
  await measure('only split into fields, twice', async () => {
    await split(together);
    await split(together);
  });
  await measure('products read', () => read(together));
  await write(scattered, scatteredProducts(products));
  await measure('products read, rows scattered over the file', () => read(scattered));
  publish({ title: `${rows} rows of products in Shopify's CSV format`, rows: figures });
} finally {
  rmSync(folder, { recursive: true });
}
