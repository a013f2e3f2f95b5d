import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { type WrittenProduct, writeProducts } from '#packages/shopify-csv/write-products.ts';
import { createProgram } from './command-line/create-program.ts';
import { readGraphAccess } from './products/environment.ts';
import { openGraphSession } from './products/graph-session.ts';
import { countOptions, listProducts } from './products/list-products.ts';

/** Nothing, or not all, was written. */
const exitCodes = { some: 1, none: 2 } as const;

/** The products that are priced in a currency, which the file does not say; the others are left out, and told of. */
async function* pricedIn(currency: string, products: AsyncIterable<WrittenProduct>, leftOut: string[]) {
  for await (const product of products) {
    if (product.variants.every(({ price }) => price.currency === currency)) yield product;
    else leftOut.push(product.slug);
  }
}

/** Writes to the standard output, or to a file that is there once it is whole. */
async function writeTo(path: string, pieces: AsyncIterable<string>): Promise<void> {
  if (path === '-') return pipeline(Readable.from(pieces), process.stdout, { end: false });
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function run(path: string, currency: string): Promise<void> {
  const { url, credentials } = readGraphAccess();
  await using session = await openGraphSession(url, credentials);
  const leftOut: string[] = [];
  const mostOptions = await countOptions(session, currency);
  let count = 0;
  const counted = async function* () {
    for await (const product of pricedIn(currency, listProducts(session), leftOut)) {
      count++;
      yield product;
    }
  };
  await writeTo(path, writeProducts(counted(), { mostOptions }));
  // The standard output may be the file.
  console.error(`${count} products written`);
  if (leftOut.length === 0) return;
  console.error(
    `${leftOut.length} are not priced in ${currency} and were left out: ${leftOut.slice(0, 10).join(', ')}`,
  );
  process.exitCode = exitCodes.some;
}

const program = createProgram('export:products');
program
  .description("write all products in Shopify's CSV format; see docs/product-csv.md")
  .argument('<file>', 'the CSV file; - for the standard output')
  .option('--currency <code>', 'write the products that are priced in it', 'EUR')
  .action(async (path: string, { currency }: { currency: string }) => {
    if (!isCurrentCurrency(currency)) program.error(`error: ${currency} is no currency of ISO 4217 in use`);
    try {
      await run(path, currency);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = exitCodes.none;
    }
  });
await program.parseAsync();
