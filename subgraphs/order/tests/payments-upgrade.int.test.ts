import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { withShadowDatabase } from '#packages/migrations/shadow-database.ts';
import { createSandboxProvider } from '#packages/payment-provider/sandbox-provider.ts';
import { testEnvironment } from '#packages/test-database/environment.ts';
import type { Dependencies } from '../dependencies.ts';
import { createJobs, crontab } from '../jobs/index.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { createLoaders } from '../store/loaders.ts';
import { findOrder } from '../store/orders.ts';
import { findPayments } from '../store/payments.ts';
import { createPatience } from '../use-cases/payments/patience.ts';
import { createWriteOrder } from '../use-cases/write-order.ts';
import { cause } from './start-test-orders.ts';

const migrations = 'prisma/order/migrations';
const former = mkdtempSync(join(tmpdir(), 'souk-former-'));
afterAll(() => rmSync(former, { recursive: true }));

/** The migrations that the release before payments were rows of their own came with. */
function formerMigrations(): string {
  for (const name of readdirSync(migrations)) {
    if (name < '20261128211011') cpSync(join(migrations, name), join(former, name), { recursive: true });
  }
  return former;
}

interface FormerOrder {
  status: string;
  paymentStatus: string;
  /** Shipments that were begun. */
  attempts?: number;
}

/** Writes an order as that release did; its id. */
async function write(client: pg.Client, { status, paymentStatus, attempts = 0 }: FormerOrder): Promise<string> {
  const id = uuidv7();
  const hold =
    paymentStatus === 'AUTHORIZED' || paymentStatus === 'CAPTURED' ? 'sandbox_0123456789abcdef01234567' : null;
  await client.query(
    `INSERT INTO "order" (id, version, customer_id, status, payment_status, fulfillment_status, currency, total_minor, placed_at)
     VALUES ($1, 1, $2, $3, $4, 'UNFULFILLED', 'EUR', 1000, now())`,
    [id, uuidv7(), status, paymentStatus],
  );
  await client.query(
    `INSERT INTO payment (id, order_id, amount_minor, currency, token, authorization_id) VALUES ($1, $2, 1000, 'EUR', 'tok_ok', $3)`,
    [uuidv7(), id, hold],
  );
  for (let count = 0; count < attempts; count++) {
    await client.query('INSERT INTO capture_attempt (id, order_id, begun_at) VALUES ($1, $2, now())', [uuidv7(), id]);
  }
  return id;
}

/** Performs what time enqueues, and what comes of it, until nothing is due. */
async function passTime(database: Database): Promise<void> {
  const logger = pino({ level: 'silent' });
  const terms = { clock: () => new Date(), paymentProvider: 'sandbox' };
  const dependencies: Dependencies = {
    database,
    loaders: createLoaders(database.prisma, () => new Date()),
    writeOrder: createWriteOrder(database, terms),
    signal: { expect: () => ({ within: async () => null, [Symbol.dispose]() {} }) },
    payments: createSandboxProvider(),
    ...terms,
    patience: createPatience(),
    logger,
  };
  for (const { job, payload } of crontab) await enqueue(database.prisma, job, payload, { cause });
  await runWaitingJobs(createJobs(dependencies), { database, logger });
}

test('what was under way in a database of the release before is finished, and nothing else is touched', async () => {
  await withShadowDatabase(testEnvironment().SOUK_TEST_DATABASE_URL, async (url) => {
    await applyMigrations(url, formerMigrations(), []);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const before = {
      pending: await write(client, { status: 'PENDING', paymentStatus: 'PENDING' }),
      confirmed: await write(client, { status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' }),
      shipping: await write(client, { status: 'CONFIRMED', paymentStatus: 'AUTHORIZED', attempts: 2 }),
      paid: await write(client, { status: 'CONFIRMED', paymentStatus: 'CAPTURED' }),
      declined: await write(client, { status: 'REJECTED', paymentStatus: 'DECLINED' }),
      unanswered: await write(client, { status: 'REJECTED', paymentStatus: 'PENDING' }),
      cancelled: await write(client, { status: 'CANCELLED', paymentStatus: 'AUTHORIZED' }),
      voided: await write(client, { status: 'CANCELLED', paymentStatus: 'VOIDED' }),
    };
    await client.end();

    await applyMigrations(url, migrations);
    const database = connectDatabase(url);
    try {
      const statuses = async () => {
        const entries = Object.entries(before).map(async ([name, id]) => {
          const [{ paymentStatus }, [payment]] = await Promise.all([
            findOrder(database.prisma, id),
            findPayments(database.prisma, [id]),
          ]);
          expect({ name, status: payment?.status, provider: payment?.provider }).toEqual({
            name,
            status: paymentStatus,
            provider: 'sandbox',
          });
          return [name, paymentStatus];
        });
        return Object.fromEntries(await Promise.all(entries));
      };
      const untouched = {
        pending: 'PENDING',
        confirmed: 'AUTHORIZED',
        paid: 'CAPTURED',
        declined: 'DECLINED',
        voided: 'VOIDED',
      };
      expect(await statuses()).toEqual({
        ...untouched,
        shipping: 'AUTHORIZED',
        unanswered: 'PENDING',
        cancelled: 'AUTHORIZED',
      });
      await passTime(database);
      expect(await statuses()).toEqual({
        ...untouched,
        shipping: 'CAPTURED',
        unanswered: 'VOIDED',
        cancelled: 'VOIDED',
      });
      expect(await database.prisma.paymentAttempt.count({ where: { endedAt: null } })).toBe(0);
      expect(await database.prisma.paymentAttempt.count()).toBe(3);
    } finally {
      await database.close();
    }
  });
});
