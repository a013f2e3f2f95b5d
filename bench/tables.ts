/**
 * Whether the tables of the mechanisms stay as small as what they keep, while orders are placed at a steady rate: their rows,
 * dead rows and bytes, and how many rows are there that are older than their retention, as all are at the start. On a
 * stack started for it. `--seconds N` (default 3,600), `--clients N` that pause for 200 ms between two orders (default 8), `--loaded N`
 * orders of the last 100 days that are there at the start (default 50,000), `--variants N`. Ends with 1 when an order failed, a table
 * has grown by more than a quarter for what it keeps or, after ten minutes or more, a row is overdue.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import type { TestStack } from '#packages/test-stack/test-stack.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { createBaskets } from './orders/baskets.ts';
import { fillShop } from './orders/fill-shop.ts';
import { loadShop } from './orders/loaded/load-shop.ts';
import { placeOrders, takeFor } from './orders/place-orders.ts';
import { databasesOf } from './orders/plain/create-databases.ts';
import { registerShoppers } from './orders/shoppers.ts';
import { onCountedStack } from './orders/start-counted-stack.ts';
import { untilDrained } from './orders/until-drained.ts';
import { vacuum } from './orders/vacuum.ts';
import { publish, type Report } from './report.ts';
import { countOverdue, makeOverdue, readTables, type TableState } from './tables/read-tables.ts';

/** Between two orders of a client, in milliseconds. */
const pause = 200;

/** How often tables are looked at in a run, and the look that the last one is compared with. */
const looks = 12;
const compared = 3;

/** Below this many bytes a table is small, whatever it keeps. */
const small = 16 * 2 ** 20;

/** How much more a row may take at the end. */
const mostGrowth = 1.25;

/** Before what is overdue has to be gone: pruning begins within a minute, and comes again within five. In seconds. */
const pruning = 600;

const given = readCommandLine({
  seconds: { type: 'string', default: '3600' },
  clients: { type: 'string', default: '8' },
  loaded: { type: 'string', default: '50000' },
  variants: { type: 'string', default: '2000' },
});
const seconds = wholeNumber('seconds', given.seconds);
const clients = wholeNumber('clients', given.clients);

liftRateLimits();
await onCountedStack(measure);

async function measure(stack: TestStack): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const broker = await connectBroker({ url: stack.natsUrl, name: 'bench', logger: pino({ level: 'silent' }) });
  opened.defer(() => broker.close());
  const variants = await fillShop(stack, broker, wholeNumber('variants', given.variants));
  const { shoppers } = opened.use(await registerShoppers(4));
  await loadShop(stack, { broker, shoppers, variants }, wholeNumber('loaded', given.loaded));
  const databases = databasesOf(stack);
  await makeOverdue(databases);
  await vacuum(databases);

  const overdueBefore = await countOverdue(databases);
  const history = [await readTables(databases)];
  const placing = placeOrders(shoppers, {
    ...{ clients, pause },
    next: takeFor(seconds, createBaskets('tables', [...variants.keys()], 'spread')),
  });
  for (let look = 1; look <= looks; look++) {
    await delay((seconds * 1_000) / looks);
    history.push(await readTables(databases));
    console.log(`${look} of ${looks}: ${Math.round(totalBytes(history.at(-1)) / 2 ** 20)} MiB`);
  }
  const placed = await placing;
  await untilDrained(broker);
  const overdue = await countOverdue(databases);

  const rows: Report['rows'] = {};
  const faults: string[] = [];
  for (const [table, end] of history.at(-1) ?? []) {
    const states = history.map((state) => state.get(table) as TableState);
    const growth = bytesOfRow(end) / bytesOfRow(states[compared] as TableState);
    if (end.bytes > small && growth > mostGrowth)
      faults.push(`a row of ${table} takes ${round(growth)} of what it took`);
    const left = overdue.get(table) ?? 0;
    if (left > 0 && seconds >= pruning) faults.push(`${left} rows of ${table} are overdue`);
    rows[table] = {
      'rows at the start': states[0]?.rows ?? 0,
      'rows at the end': end.rows,
      'MiB at the start': round((states[0]?.bytes ?? 0) / 2 ** 20),
      'MiB at the end': round(end.bytes / 2 ** 20),
      'most MiB': round(Math.max(...states.map(({ bytes }) => bytes)) / 2 ** 20),
      'most dead rows': Math.max(...states.map(({ deadRows }) => deadRows)),
      [`bytes a row, end ÷ look ${compared}`]: round(growth),
      'overdue at the start': overdueBefore.get(table) ?? 0,
      'overdue at the end': left,
    };
  }
  const orders = placed.confirmations.length;
  rows['orders'] = { placed: orders, failed: placed.faults.length, 'a second': round(orders / placed.seconds) };
  if (placed.faults.length > 0) faults.push(`${placed.faults.length} orders failed, as ${placed.faults[0]}`);
  publish({ title: `Tables of the mechanisms in ${seconds} seconds of orders`, rows });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function totalBytes(state: ReadonlyMap<string, TableState> | undefined): number {
  return [...(state?.values() ?? [])].reduce((total, { bytes }) => total + bytes, 0);
}

function bytesOfRow({ rows, bytes }: TableState): number {
  return bytes / Math.max(rows, 1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
