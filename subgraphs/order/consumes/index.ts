import type { Handler } from '#packages/jetstream/handler.ts';
import { cancelTrackedJobs } from '#packages/tracked-jobs/cancel-tracked-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import { importOrdersJob } from '../jobs/import-orders.ts';
import type { Tx } from '../store/database.ts';
import { productCreated } from './product-created.ts';
import { productUpdated } from './product-updated.ts';
import { reservationAccepted } from './reservation-accepted.ts';
import { reservationRefused } from './reservation-refused.ts';
import { userErased } from './user-erased.ts';
import { userRegistered } from './user-registered.ts';

/** The events this subgraph answers, by aggregate type. */
export function createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]> {
  return {
    product: [productCreated, productUpdated],
    reservation: [reservationAccepted(dependencies), reservationRefused(dependencies)],
    'tracked-job-cancellation': [cancelTrackedJobs([importOrdersJob], dependencies)],
    user: [userRegistered, userErased(dependencies)],
  };
}
