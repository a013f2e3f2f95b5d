/**
 * How many orders the shop takes: from `placeOrder` by 1 to 256 clients at a time to CONFIRMED on their subscriptions, for
 * baskets as large as those of real orders, spread over 10,000 variants and all on one; and what an order costs. Beside it, in
 * turns, the limit: a script that writes the same rows, and does nothing else. On a stack started for it. `--quick`,
 * `--clients N,N`, `--demand spread,hot`, `--rounds N`, `--seconds N`, `--variants N`, `--accounts N`, `--replicas N`,
 * `--loaded N` (everything once more with so many orders in the databases). Ends with 1 when the limit does not write the same number of rows, or when something of an order is lost or was done twice.
 */
import { pino } from 'pino';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { type TestStack, testStack } from '#packages/test-stack/test-stack.ts';
import { liftRateLimits } from './environment.ts';
import { auditOrders } from './orders/audit/audit-orders.ts';
import { createBaskets } from './orders/baskets.ts';
import { type ComparedRows, compareRows } from './orders/compare-rows.ts';
import { fillShop } from './orders/fill-shop.ts';
import { loadShop } from './orders/loaded/load-shop.ts';
import { countScannedRows } from './orders/loaded/scanned-rows.ts';
import { type Bench, type Figures, measureSetting, ratesOf } from './orders/measure-setting.ts';
import { openCounters, untilReported } from './orders/open-counters.ts';
import { readOptions } from './orders/options.ts';
import { placeOrders, take, takeFor } from './orders/place-orders.ts';
import { createDatabases, type Databases, databasesOf } from './orders/plain/create-databases.ts';
import { startPlainWriter } from './orders/plain/start-plain-writer.ts';
import { startReplicas } from './orders/replicas/start-replicas.ts';
import { onLoadedShop, rowsOfGrowth } from './orders/rows-of-growth.ts';
import { rowsOfReport } from './orders/rows-of-report.ts';
import { registerShoppers } from './orders/shoppers.ts';
import { onCountedStack } from './orders/start-counted-stack.ts';
import { untilDrained } from './orders/until-drained.ts';
import { vacuum } from './orders/vacuum.ts';
import { writePlainly } from './orders/write-plainly.ts';
import { publish } from './report.ts';

/** Orders whose rows are counted. */
const comparedOrders = 50;

const options = readOptions();
liftRateLimits();
await onCountedStack(async () => {
  await using _replicas = await startReplicas(options.replicas);
  await measure(testStack());
});

async function measure(stack: TestStack): Promise<void> {
  const broker = await connectBroker({ url: stack.natsUrl, name: 'bench', logger: pino({ level: 'silent' }) });
  try {
    await measureWith(stack, broker);
  } finally {
    await broker.close();
  }
}

async function measureWith(stack: TestStack, broker: Broker): Promise<void> {
  const variants = await fillShop(stack, broker, options.variants);
  const shopDatabases = databasesOf(stack);
  const databases = await createDatabases(stack);
  await vacuum(shopDatabases);
  await vacuum(databases);
  await using customers = await registerShoppers(options.accounts);
  await using counters = await openCounters(stack, broker);
  await untilDrained(broker);
  const { shoppers, customerIds } = customers;
  const startWriter: Bench['startWriter'] = (connections) =>
    startPlainWriter({ databases, variants, customerIds, connections });
  const bench: Bench = { broker, counters, shoppers, variants, startWriter };

  await warmUp(bench);
  const differing = await compare(bench, { shop: ofOrders(shopDatabases), limit: ofOrders(databases) });
  await untilReported();
  const measured = await measureSettings(bench);
  if (options.loaded > 0) {
    await loadShop(stack, bench, options.loaded);
    await warmUp(bench);
    await untilReported();
    const scanned = await countScannedRows(shopDatabases, async () => {
      for (const [setting, figures] of await measureSettings(bench)) measured.set(onLoadedShop(setting), figures);
      await untilReported();
    });
    console.log('\nRows that scans of a whole table have read on the loaded shop');
    console.table(Object.fromEntries(scanned));
  }
  const audit = await auditOrders(shoppers, customerIds);
  console.log('\nWhat the databases have of all orders, when nothing is left to be done');
  console.table(audit);
  const sumOf = (kind: 'lost' | 'twice') =>
    Object.values(audit).reduce((total, difference) => total + difference[kind], 0);
  const [lost, twice] = [sumOf('lost'), sumOf('twice')];
  publish({
    title: `Orders by number of clients, ${options.variants} variants, baskets as of real orders, ${options.replicas} of each process`,
    rows: { ...rowsOfReport(measured), ...rowsOfGrowth(measured), lost: { all: lost }, twice: { all: twice } },
  });
  if (lost + twice > 0) {
    console.error(`Of the orders, ${lost} things are lost and ${twice} were done twice: see above`);
    process.exitCode = 1;
  }
  if (differing > 0) {
    console.error(`The limit does not write the same rows as the shop: ${differing} tables differ, see above`);
    process.exitCode = 1;
  }
}

async function measureSettings(bench: Bench): Promise<Map<string, Figures>> {
  const measured = new Map<string, Figures>();
  for (const demand of options.demands) {
    for (const clients of options.clients) {
      const { rounds, seconds } = options;
      const figures = await measureSetting(bench, { clients, demand, rounds, seconds });
      const { shop, limit } = ratesOf(figures);
      console.log(`${clients} clients, ${demand}: ${shop.toFixed(1)} orders a second, limit ${limit.toFixed(1)}`);
      if (figures.placed.faults.length > 0) console.error(`an order failed: ${figures.placed.faults[0]}`);
      measured.set(`${clients} ${demand}`, figures);
    }
  }
  return measured;
}

/**
 * Without those that tell people and other systems of an order, and the catalogue, which notes what was ever ordered: they are no part of
 * it, nor of the limit.
 */
function ofOrders({
  notification: _messages,
  webhook: _webhooks,
  product: _whatWasOrdered,
  ...databases
}: Databases): Databases {
  return databases;
}

/**
 * The rows that the same orders leave, placed one at a time: of orders that the shop handles together it writes fewer events.
 * Resolves to the number of tables that differ.
 */
async function compare(bench: Bench, databases: Record<keyof ComparedRows, Databases>): Promise<number> {
  const { broker, shoppers } = bench;
  const baskets = () => take(comparedOrders, createBaskets('compare', [...bench.variants.keys()], 'spread'));
  await using writer = bench.startWriter({});
  const compared = await compareRows({
    shop: {
      databases: databases.shop,
      async write() {
        const { faults } = await placeOrders(shoppers, { clients: 1, next: baskets() });
        if (faults.length > 0) throw new Error(`an order failed: ${faults[0]}`);
        await untilDrained(broker);
      },
    },
    limit: {
      databases: databases.limit,
      async write() {
        await writePlainly(writer, { clients: 1, next: baskets() });
      },
    },
  });
  console.log(`\nRows that the same ${comparedOrders} orders have left`);
  console.table(Object.fromEntries(compared));
  return [...compared.values()].filter(({ shop, limit }) => shop !== limit).length;
}

/** Before it counts: nothing is compiled yet. */
async function warmUp({ shoppers, variants, broker, startWriter }: Bench): Promise<void> {
  const baskets = createBaskets('warm-up', [...variants.keys()], 'spread');
  await placeOrders(shoppers, { clients: 16, next: takeFor(options.seconds, baskets) });
  await untilDrained(broker);
  await using writer = startWriter({});
  await writePlainly(writer, { clients: 16, next: takeFor(options.seconds, baskets) });
}
