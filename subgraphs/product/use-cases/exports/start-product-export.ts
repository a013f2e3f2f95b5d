import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostExports } from '../../domain/product-export.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import { exportProductsJob } from '../../jobs/export-products-job.ts';
import { deleteOlderExports, insertExport } from '../../store/product-exports.ts';
import { countMostOptions } from '../../store/product-list.ts';
import { writeDownProducts } from '../products/write-down-products.ts';
import type { ExportRow } from './export-part.ts';

export interface StartProductExport {
  idempotencyKey: string;
  criteria: ProductCriteria;
  currency: string;
}

/** Writes down which products a list holds at this moment, and starts the job that writes them to a file. */
export function startProductExport(
  { database, clock }: Dependencies,
  { idempotencyKey: key, criteria, currency }: StartProductExport,
  cause: Cause,
) {
  const ownerId = cause.actor.id;
  const use = { caller: ownerId, operation: 'exportProducts', key, input: { criteria, currency } };
  return database.transact((tx) => {
    const at = clock();
    return startTrackedJobOnce(tx, exportProductsJob, use, { at, cause }, async (jobId) => {
      const ids = await writeDownProducts(tx, jobId, criteria, (productId): ExportRow => ({ productId }));
      if (isRefusal(ids)) return ids;
      const mostOptions = await countMostOptions(tx, ids, currency);
      const nothing = { size: 0, partCount: 0, complete: false };
      await insertExport(tx, { jobId, ownerId, currency, mostOptions, ...nothing, createdAt: at });
      await deleteOlderExports(tx, ownerId, mostExports);
      return ids.length;
    });
  });
}
