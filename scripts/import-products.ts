import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { createProgram } from './command-line/create-program.ts';
import { readGraphAccess } from './products/environment.ts';
import { openFaultReport } from './products/fault-report.ts';
import { openGraphSession } from './products/graph-session.ts';
import { type Imported, importFile, takenOf } from './products/import-file.ts';
import { stopOnInterrupt } from './products/stop-on-interrupt.ts';

interface Options {
  currency: string;
  dryRun: boolean;
  report?: string;
}

/** All taken, some, none. */
const exitCodes = { all: 0, some: 1, none: 2 } as const;

const say = (line: string) => console.log(line);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function exitCodeOf(imported: Imported): number {
  if (imported.problem === null && imported.rejected === 0) return exitCodes.all;
  return takenOf(imported) > 0 ? exitCodes.some : exitCodes.none;
}

async function run(path: string, { currency, dryRun, report: reportPath }: Options): Promise<number> {
  const started = performance.now();
  const { url, credentials } = readGraphAccess();
  await using session = await openGraphSession(url, credentials);
  const report = await openFaultReport(reportPath, say);
  const signal = stopOnInterrupt('the import');
  let imported: Imported;
  try {
    imported = await importFile(session, path, report, { currency, dryRun, signal, say });
  } finally {
    await report.close();
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { rows, created, updated, unchanged, rejected, problem } = imported;
  const would = dryRun ? 'would be ' : '';
  say(
    `${rows} rows in ${seconds} s: ${created} products ${would}created, ${updated} ${would}updated, ` +
      `${unchanged} as they are, ${rejected} rejected`,
  );
  if (problem !== null) console.error(problem);
  return exitCodeOf(imported);
}

const program = createProgram('import:products');
program
  .description("put the products of a file in Shopify's CSV format; see docs/product-csv.md")
  .argument('<file>', 'the CSV file')
  .option('--currency <code>', 'what the prices are in', 'EUR')
  .option('--dry-run', 'find out only what would come of it', false)
  .option('--report <file>', 'where to write what was not taken and why, as CSV')
  .action(async (path: string, options: Options) => {
    if (!isCurrentCurrency(options.currency))
      program.error(`error: ${options.currency} is no currency of ISO 4217 in use`);
    try {
      process.exitCode = await run(path, options);
    } catch (error) {
      console.error(`${path}: ${messageOf(error)}`);
      process.exitCode = exitCodes.none;
    }
  });
await program.parseAsync();
