import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { applyExportPart, prepareExportPart } from '../use-cases/exports/export-part.ts';
import { exportProductsJob } from './export-products-job.ts';

export const exportProducts = (dependencies: Dependencies) =>
  performTrackedJob(exportProductsJob, dependencies, {
    prepare: (job) => prepareExportPart(dependencies, job),
    apply: (job, tx: Tx, prepared) => applyExportPart(tx, job, prepared),
  });
