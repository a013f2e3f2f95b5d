import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { createJobs } from '../jobs/index.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { findFile } from '../store/product-files.ts';
import { startProductImport } from '../use-cases/imports/start-product-import.ts';
import { beginProductFile, uploadPart } from '../use-cases/imports/upload-product-file.ts';
import { mortal } from './mortal.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
let replica: Database;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  replica = connectDatabase(catalogue.databaseUrl, 4);
});
afterAll(async () => {
  await replica.close();
  await catalogue[Symbol.asyncDispose]();
});

const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'importer' } };

test('an import whose processes are killed again and again puts each product once, and tells of it once', async () => {
  const { dependencies } = catalogue;
  const count = 400;
  const rows = Array.from({ length: count }, (_, n) => `p-${n},P ${n},Title,Default Title,${n % 40 === 7 ? 'x' : '5'}`);
  const bytes = Buffer.from(`Handle,Title,Option1 Name,Option1 Value,Variant Price\n${rows.join('\n')}\n`);
  const file = await beginProductFile(dependencies, { name: 'f', size: bytes.length }, 'importer');
  if (isRefusal(file)) throw new Error(file.refused);
  await uploadPart(dependencies, { fileId: file.id, index: 0, content: Uint8Array.from(bytes) }, 'importer');
  expect(await findFile(catalogue.database.prisma, file)).not.toBeNull();
  const command = { idempotencyKey: uuidv7(), fileId: file.id, currency: 'EUR', dryRun: false };
  const started = await startProductImport(dependencies, command, cause);
  if (isRefusal(started)) throw new Error(started.refused);

  let deaths = 0;
  const random = seededRandom(20_261_130);
  const quiet = pino({ level: 'silent' });
  const statusOf = async () => {
    const job = await startProductImport(dependencies, command, cause);
    if (isRefusal(job)) throw new Error(job.refused);
    return job;
  };
  while ((await statusOf()).status !== 'COMPLETED') {
    for (const database of [dependencies.database, replica]) {
      const dying = mortal(database, random, { rate: 0.25, died: () => deaths++ });
      await runWaitingJobs(createJobs({ ...dependencies, database: dying }), {
        database: dying,
        logger: quiet,
        later: true,
      });
    }
  }
  expect(deaths).toBeGreaterThan(0);
  const job = await statusOf();
  expect(job).toMatchObject({ done: count, total: count, rejectedCount: 10 });
  expect(job.counts).toContainEqual({ name: 'created', count: count - 10 });
  const { prisma } = catalogue.database;
  expect(await prisma.product.count()).toBe(count - 10);
  expect(await prisma.productImportFault.count()).toBe(10);
  const told = (await catalogue.events()).filter(({ type }) => type === 'product.created');
  expect(new Set(told.map(({ aggregateId }) => aggregateId)).size).toBe(count - 10);
  expect(told).toHaveLength(count - 10);
}, 300_000);
