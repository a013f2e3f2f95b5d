import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJob } from '#packages/tracked-jobs/start-tracked-job.ts';
import { findTrackedJob } from '#packages/tracked-jobs/tracked-job-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import { upsertProductsJob } from '../../jobs/upsert-products.ts';
import { insertUpsertRows } from '../../store/product-upsert-rows.ts';
import type { UpsertProduct } from './upsert-product.ts';

export interface StartProductUpsert {
  idempotencyKey: string;
  dryRun: boolean;
  /** Each a product, or what is wrong with it. */
  products: ({ product: UpsertProduct; problem: null } | { product: null; problem: string })[];
}

/** Writes down what products are to be and starts the job that makes them so. */
export function startProductUpsert(
  { database, clock }: Dependencies,
  { idempotencyKey: key, dryRun, products }: StartProductUpsert,
  cause: Cause,
) {
  const id = uuidv7();
  const use = { caller: cause.actor.id, operation: 'upsertProducts', key, input: { dryRun, products }, resultId: id };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        await insertUpsertRows(
          tx,
          id,
          products.map((row) => ({ ...row, dryRun })),
        );
        return startTrackedJob(tx, upsertProductsJob, { id, total: products.length }, { at: clock(), cause });
      },
      async recall(jobId) {
        const job = await findTrackedJob(tx, jobId);
        if (!job) throw new Error(`job ${jobId} vanished`);
        return job;
      },
    }),
  );
}
