import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
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
  const use = { caller: cause.actor.id, operation: 'upsertProducts', key, input: { dryRun, products } };
  const rows = products.map((row) => ({ ...row, dryRun }));
  return database.transact((tx) =>
    startTrackedJobOnce(tx, upsertProductsJob, use, { at: clock(), cause }, async (jobId) => {
      await insertUpsertRows(tx, jobId, rows);
      return rows.length;
    }),
  );
}
