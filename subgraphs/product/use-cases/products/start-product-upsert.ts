import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import { insertWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import { upsertProductsJob } from '../../jobs/upsert-products.ts';
import type { UpsertRow } from './upsert-product-rows.ts';

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
  const use = { caller: cause.actor.id, operation: 'upsertProducts', key, input: { dryRun, products } };
  const rows: UpsertRow[] = products.map((row) => ({ ...row, dryRun }));
  return database.transact((tx) =>
    startTrackedJobOnce(tx, upsertProductsJob, use, { at: clock(), cause }, async (jobId) => {
      await insertWaitingRows(tx, jobId, rows);
      return rows.length;
    }),
  );
}
