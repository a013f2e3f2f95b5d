import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { until } from '#packages/jetstream/tests/messaging-fixture.ts';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { withShadowDatabase } from '#packages/migrations/shadow-database.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createSandboxProvider } from '#packages/payment-provider/sandbox-provider.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { testEnvironment } from '#packages/test-database/environment.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { pgbouncerProgram, startPgbouncer } from '#packages/test-database/start-pgbouncer.ts';
import { connectDatabase } from '../store/database.ts';
import { createLoaders } from '../store/loaders.ts';
import { copyProducts } from '../use-cases/copy-products.ts';
import { createPatience } from '../use-cases/payments/patience.ts';
import { placeOrder } from '../use-cases/place-order.ts';
import { createWriteOrder } from '../use-cases/write-order.ts';
import { aCommand, cause } from './start-test-orders.ts';

const withPgbouncer = pgbouncerProgram === undefined ? describe.skip : describe;

/** Nothing is waited for: mutations answer with what they have written. */
const impatient: CommitSignal = { expect: () => ({ within: async () => null, [Symbol.dispose]() {} }) };

let parts: AsyncDisposableStack;
let direct: TestDatabase;
beforeEach(async () => {
  parts = new AsyncDisposableStack();
  direct = parts.use(await createTestDatabase('order'));
});
afterEach(() => parts.disposeAsync());

/** A relay, and what it logs. */
async function relayOn(databaseUrl: string) {
  const logged: string[] = [];
  const logger = pino({}, { write: (line: string) => void logged.push(line) });
  const server = parts.use(await createTestBroker());
  const broker = parts.adopt(await connectBroker({ url: server.url, name: 'test', logger }), (it) => it.close());
  const relay = parts.adopt(startOutboxRelay({ databaseUrl, broker, logger }), (it) => it.close());
  return { relay, hasLogged: (text: string) => logged.some((line) => line.includes(text)) };
}

withPgbouncer('through PgBouncer in transaction mode, with twenty connections on two', () => {
  const pool = async () => {
    const { url } = parts.use(await startPgbouncer(direct.url));
    return parts.adopt(connectDatabase(url, 20), async (it) => void (await it.close()));
  };

  test('orders are placed, each once, and told by a relay that has a session of its own', async () => {
    const { relay } = await relayOn(direct.url);
    await until(() => relay.leading);
    const database = await pool();
    const variantId = uuidv7();
    const product = { productId: uuidv7(), variants: [{ variantId, price: { minor: 100, currency: 'EUR' } }] };
    await database.transact((tx) => copyProducts(tx, [product]));
    const terms = { clock: () => new Date(), paymentProvider: 'sandbox' };
    const dependencies = {
      database,
      loaders: createLoaders(database.prisma, () => new Date()),
      writeOrder: createWriteOrder(database, terms),
      signal: impatient,
      payments: createSandboxProvider(),
      ...terms,
      patience: createPatience(),
      logger: pino({ level: 'silent' }),
    };
    const [one, customer] = [aCommand([{ variantId, quantity: 1 }]), { id: uuidv7(), cause }];
    const others = Array.from({ length: 40 }, () => aCommand(one.lines));
    const commands = [...others, ...Array.from({ length: 10 }, () => one)];
    await Promise.all(commands.map((command) => placeOrder(dependencies, command, customer)));
    expect(await database.prisma.order.count()).toBe(41);
    await until(async () => (await readOutbox(database.prisma)).every(({ published }) => published));

    using heard = relay.signal.expect('somebody', ['order.confirmed']);
    await database.prisma.$executeRaw`SELECT pg_notify('outbox', 'order.confirmed somebody')`;
    expect(await heard.within(5_000)).toBe('order.confirmed');
  });

  test('every statement runs in UTC, whatever the server would choose', async () => {
    const admin = new pg.Client({ connectionString: direct.adminUrl });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${new URL(direct.url).pathname.slice(1)} SET timezone TO 'Europe/Berlin'`);
    await admin.end();
    const database = await pool();
    const zones = await Promise.all(
      Array.from({ length: 40 }, () => database.transact((tx) => tx.$queryRaw<{ TimeZone: string }[]>`SHOW TimeZone`)),
    );
    expect(new Set(zones.map(([row]) => row?.TimeZone))).toEqual(new Set(['UTC']));
  });

  test('statements are not prepared by name, however often they are used', async () => {
    const database = await pool();
    const prepared = await database.transact(async (tx) => {
      for (let number = 0; number < 10; number++) await tx.$queryRaw`SELECT ${number}::int`;
      return await tx.$queryRaw`SELECT name FROM pg_prepared_statements`;
    });
    expect(prepared).toEqual([]);
  });

  test('migrations run, those of many at once each by one', async () => {
    await withShadowDatabase(testEnvironment().SOUK_TEST_DATABASE_URL, async (url) => {
      await using pooled = await startPgbouncer(url);
      const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(pooled.url, 'prisma/order/migrations')));
      expect(runs.flat()).toHaveLength(new Set(runs.flat()).size);
      expect(await applyMigrations(url, 'prisma/order/migrations')).toEqual([]);
    });
  });
});

withPgbouncer('an outbox relay through PgBouncer', () => {
  test('in transaction mode does not begin, says what to set and takes no lock', async () => {
    const { url } = parts.use(await startPgbouncer(direct.url, { ignore_startup_parameters: 'options' }));
    const { relay, hasLogged } = await relayOn(url);
    await until(() => hasLogged('set DATABASE_DIRECT_URL'));
    expect([relay.ready, relay.leading]).toEqual([false, false]);
    const admin = new pg.Client({ connectionString: direct.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(`SELECT FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    await admin.end();
    expect(rows).toEqual([]);
  });

  test('that has not been told to ignore options is refused by it', async () => {
    const { url } = parts.use(await startPgbouncer(direct.url));
    const { relay, hasLogged } = await relayOn(url);
    await until(() => hasLogged('unsupported startup parameter'));
    expect(relay.ready).toBe(false);
  });

  test('in session mode publishes', async () => {
    const settings = { pool_mode: 'session', ignore_startup_parameters: 'options' };
    const { url } = parts.use(await startPgbouncer(direct.url, settings));
    const { relay } = await relayOn(url);
    await until(() => relay.ready && relay.leading);
  });
});
