import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { insertStockAlert } from '../store/stock-alerts.ts';
import { tellStaff } from '../use-cases/tell-staff.ts';
import { tellLowStockJob } from './stock-jobs.ts';

export const tellLowStock = ({ clock }: Dependencies) =>
  perform(tellLowStockJob, {
    async apply(job, tx: Tx) {
      const { id } = job;
      const occurrence = { at: clock(), cause: causeOfJob(job) };
      const told = await tellStaff(tx, { kind: 'LOW_STOCK', aboutId: id, eventId: id }, occurrence);
      if (told === 0) return;
      const variantIds = [...new Set(job.payload.map(({ variantId }) => variantId))];
      await insertStockAlert(tx, { id, variantIds, createdAt: occurrence.at });
    },
  });
