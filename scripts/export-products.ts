import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { createProgram } from './command-line/create-program.ts';
import { readGraphAccess } from './products/environment.ts';
import { exportProducts, leftOutOf, partsOf } from './products/export-file.ts';
import { openGraphSession } from './products/graph-session.ts';
import { stopOnInterrupt } from './products/stop-on-interrupt.ts';

interface Options {
  currency: string;
  status: string[];
  category?: string[];
  collection?: string;
  vendor?: string[];
  tag?: string[];
  search?: string;
}

/** Not all, or nothing, was written. */
const exitCodes = { some: 1, none: 2 } as const;

/** Writes to the standard output, or to a file that is there once it is whole. */
async function writeTo(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
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

const productsOf = ({ status, category, collection, vendor, tag, search }: Options) => ({
  search: search ?? null,
  filter: {
    statuses: status.map((each) => each.toUpperCase()),
    ...{ categories: category ?? null, collection: collection ?? null, vendors: vendor ?? null, tags: tag ?? null },
  },
});

async function run(path: string, options: Options): Promise<void> {
  const { url, credentials } = readGraphAccess();
  const { currency } = options;
  // The standard output may be the file.
  const say = (line: string) => console.error(line);
  await using session = await openGraphSession(url, credentials);
  const asked = { products: productsOf(options), currency, signal: stopOnInterrupt('the export'), say };
  const { jobId, written, leftOut } = await exportProducts(session, asked);
  await writeTo(path, partsOf(session, jobId));
  say(`${written} products written`);
  if (leftOut === 0) return;
  say(`${leftOut} were left out:`);
  for await (const reason of leftOutOf(session, jobId)) say(reason);
  process.exitCode = exitCodes.some;
}

const program = createProgram('export:products');
program
  .description("write products in Shopify's CSV format; see docs/product-csv.md")
  .argument('<file>', 'the CSV file; - for the standard output')
  .option('--currency <code>', 'write the products that are priced in it', 'EUR')
  .option('--status <status...>', 'in one of these', ['draft', 'active', 'archived'])
  .option('--category <slug...>', 'filed under one of these, or below')
  .option('--collection <slug>', 'in this collection')
  .option('--vendor <name...>', 'of one of these')
  .option('--tag <tag...>', 'with all of these')
  .option('--search <words>', 'in which all of these occur')
  .action(async (path: string, options: Options) => {
    if (!isCurrentCurrency(options.currency))
      program.error(`error: ${options.currency} is no currency of ISO 4217 in use`);
    try {
      await run(path, options);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = exitCodes.none;
    }
  });
await program.parseAsync();
