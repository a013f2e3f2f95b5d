import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { schedule } from '../../domain/product-status.ts';
import { publishProductJob } from '../../jobs/publish-product-job.ts';
import { changeProduct, type ProductTarget } from './change-product.ts';

/** Has a draft published at a time to come. Another time takes the place of one that was set before. */
export function scheduleProduct(dependencies: Dependencies, target: ProductTarget, at: Date, cause: Cause) {
  return changeProduct(dependencies, target, cause, async (whole, tx) => {
    const scheduled = schedule(whole, at);
    if (isRefusal(scheduled)) return scheduled;
    await enqueue(tx, publishProductJob, { productId: target.id, at: at.toISOString() }, { cause, runAt: at });
    return scheduled;
  });
}
