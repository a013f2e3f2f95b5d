import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import type { Dependencies } from '../../dependencies.ts';
import { missingParts } from '../../domain/product-file.ts';
import { importProductsJob } from '../../jobs/import-products-job.ts';
import { findFile, findPartIndexes } from '../../store/product-files.ts';
import { insertImport } from '../../store/product-imports.ts';

export interface StartProductImport {
  idempotencyKey: string;
  fileId: string;
  currency: string;
  dryRun: boolean;
}

/** Starts the job that puts the products of a file that is uploaded. How many there are it finds out itself. */
export function startProductImport(
  { database, clock }: Dependencies,
  { idempotencyKey: key, ...input }: StartProductImport,
  cause: Cause,
) {
  const ownerId = cause.actor.id;
  const use = { caller: ownerId, operation: 'importProducts', key, input };
  return database.transact(async (tx) => {
    const at = clock();
    return startTrackedJobOnce(tx, importProductsJob, use, { at, cause }, async (jobId) => {
      const file = await findFile(tx, { id: input.fileId, ownerId });
      if (!file) return refuse('unknown-file');
      const missing = missingParts(file, await findPartIndexes(tx, file.id));
      if (missing.length > 0) return refuse('file-incomplete', { missing });
      const { fileId, currency, dryRun } = input;
      await insertImport(tx, { jobId, fileId, fileName: file.name, currency, dryRun, rows: null, ignored: [] }, at);
      return 1;
    });
  });
}
