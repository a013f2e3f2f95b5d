/**
 * How long `npm run inventory -- audit` takes for so many stock items in three warehouses, and for a hundredth of them; what it finds when
 * a hundred levels have drifted; and how long `repair` takes for these. On a database server of its own. `--items N` (default
 * 1,000,000). Ends with 1 when the audit finds anything but what has drifted.
 */
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { publish, type Report } from './report.ts';
import { fillLedger } from './stock-audit/fill-ledger.ts';

const { items: wanted } = readCommandLine({ items: { type: 'string', default: '1000000' } });
const items = wholeNumber('items', wanted, 100);
const drifted = 100;

/** Runs the command as operators do, with little memory for itself: what it reads has to be read bit by bit. */
function run(command: 'audit' | 'repair', databaseUrl: string) {
  const began = performance.now();
  const env = { NATS_URL: 'nats://localhost:4222', INVENTORY_DATABASE_URL: databaseUrl };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=64', 'scripts/inventory.ts', command],
    { encoding: 'utf8', env },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return { last, status, stderr, seconds: Number(((performance.now() - began) / 1_000).toFixed(1)) };
}

function check(what: string, found: ReturnType<typeof run>, expected: { last: string; status: number }): void {
  if (found.last === expected.last && found.status === expected.status) return;
  console.error(`${what}: expected ${expected.last}, found ${found.last} ${found.stderr}`);
  process.exitCode = 1;
}

async function measure(count: number): Promise<Record<string, number>> {
  await using database = await createTestDatabase('inventory');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    console.log(`Filling a database with ${count} items`);
    const lines = await fillLedger(client, count);
    const clean = run('audit', database.url);
    check('audit', clean, { last: `0 of ${count * 3} levels have drifted`, status: 0 });
    await client.query(
      `UPDATE stock_level SET on_hand = 12 WHERE (variant_id, warehouse_id) IN
         (SELECT variant_id, warehouse_id FROM stock_level ORDER BY variant_id, warehouse_id LIMIT ${drifted})`,
    );
    check('audit', run('audit', database.url), { last: `${drifted} of ${count * 3} levels have drifted`, status: 1 });
    const repair = run('repair', database.url);
    check('repair', repair, { last: `${drifted} levels repaired`, status: 0 });
    check('audit', run('audit', database.url), { last: `0 of ${count * 3} levels have drifted`, status: 0 });
    return { levels: count * 3, 'lines of the ledger': lines, 'audit, s': clean.seconds, 'repair, s': repair.seconds };
  } finally {
    await client.end();
  }
}

const stop = await startTestServers();
try {
  const rows: Report['rows'] = {};
  for (const count of [Math.ceil(items / 100), items]) rows[`${count} items`] = await measure(count);
  publish({ title: 'Audit of stock', rows });
} finally {
  await stop();
}
