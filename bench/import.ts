/**
 * How fast products of a file are put, put again when they are as the file says, and exported, and how much memory that takes of the command
 * and of the product service; on a stack of its own. Ends with 1 when not all are taken or the exported file is not the one that was
 * imported. `--rows N`.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type WrittenProduct, writeProducts } from '#packages/shopify-csv/write-products.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { type Measured, runMeasured } from './import/run-measured.ts';
import { onOwnStack } from './on-own-stack.ts';
import { manyProducts, rowsOfProduct } from './product-csv/many-products.ts';
import { publish, type Report } from './report.ts';

const { rows: wanted } = readCommandLine({ rows: { type: 'string', default: '100000' } });
const products = Math.ceil(wholeNumber('rows', wanted) / rowsOfProduct);
const rows = products * rowsOfProduct;
/** On a stack that is used again they are others each time. */
const own = randomBytes(4).toString('hex');
const vendor = `Weaver ${own}`;

function* ownProducts(): Generator<WrittenProduct> {
  for (const { slug, variants, ...product } of manyProducts(products)) {
    const ownVariants = variants.map((variant) => ({ ...variant, sku: `${variant.sku}-${own}` }));
    yield { ...product, slug: `${slug}-${own}`, vendor, variants: ownVariants };
  }
}

const figuresOf = ({ seconds, clientMiB, serviceMiB, serviceSeconds }: Measured) => ({
  'rows/s': Math.round(rows / seconds),
  seconds: Number(seconds.toFixed(1)),
  'CPU µs a row, product': Math.round((serviceSeconds * 1e6) / rows),
  'peak MiB, command': Math.round(clientMiB),
  'peak MiB, product': Math.round(serviceMiB),
});

function expectIn(said: string, expected: string): void {
  if (said.includes(expected)) return;
  console.error(`expected ${expected}, and it said: ${said}`);
  process.exitCode = 1;
}

async function measure(folder: string): Promise<void> {
  const [given, exported] = [join(folder, 'given.csv'), join(folder, 'exported.csv')];
  await pipeline(Readable.from(writeProducts(ownProducts())), createWriteStream(given));
  const { gatewayUrl, processes } = testStack();
  const at = { gatewayUrl, servicePid: processes['product'] ?? Number.NaN };
  const report: Report['rows'] = {};

  const imported = await runMeasured('import-products', [given], at);
  expectIn(imported.said, `${products} products created, 0 updated, 0 as they are, 0 rejected`);
  report['imported'] = figuresOf(imported);
  const again = await runMeasured('import-products', [given], at);
  expectIn(again.said, `0 products created, 0 updated, ${products} as they are, 0 rejected`);
  report['imported again'] = figuresOf(again);
  const written = await runMeasured('export-products', [exported, '--vendor', vendor], at);
  expectIn(written.said, `${products} products written`);
  report['exported'] = figuresOf(written);
  if (!readFileSync(given).equals(readFileSync(exported))) {
    console.error('the exported file is not the one that was imported');
    process.exitCode = 1;
  }
  publish({ title: `${rows} rows of ${products} products, imported and exported by the graph`, rows: report });
}

liftRateLimits();
const folder = mkdtempSync(join(tmpdir(), 'souk-import-'));
try {
  await onOwnStack(() => measure(folder));
} finally {
  rmSync(folder, { recursive: true });
}
