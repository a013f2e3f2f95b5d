import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { applyImportPart, prepareImportPart } from '../use-cases/imports/import-part.ts';
import { importProductsJob } from './import-products-job.ts';

/** A file of many megabytes is read by one attempt. */
const timeout = 600_000;

export const importProducts = (dependencies: Dependencies) =>
  performTrackedJob(importProductsJob, dependencies, {
    timeout,
    prepare: (job, signal) => prepareImportPart(dependencies, job, signal),
    apply: (job, tx: Tx, prepared, occurrence) => applyImportPart(tx, job, prepared, occurrence),
  });
