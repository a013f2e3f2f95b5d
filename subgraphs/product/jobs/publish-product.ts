import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { publishWhenDue } from '../domain/product-status.ts';
import type { Tx } from '../store/database.ts';
import { changeProductIn } from '../use-cases/products/change-product.ts';
import { publishProductJob } from './publish-product-job.ts';

export const publishProduct = ({ clock }: Dependencies) =>
  perform(publishProductJob, {
    // What is announced has to happen.
    attempts: Number.POSITIVE_INFINITY,
    async apply(job, tx: Tx) {
      const { productId: id, at } = job.payload;
      const occurrence = { at: clock(), cause: causeOfJob(job) };
      const published = await changeProductIn(tx, { id, expectedVersion: null }, occurrence, (whole) =>
        publishWhenDue(whole, new Date(at), occurrence.at),
      );
      // One that was deleted or archived meanwhile is not to be published.
      if (isRefusal(published) && published.refused !== 'unknown-product' && published.refused !== 'archived')
        return published;
      return null;
    },
  });
