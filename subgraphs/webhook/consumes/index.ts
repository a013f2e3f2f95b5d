import type { Handler } from '#packages/jetstream/handler.ts';
import { cancelTrackedJobs } from '#packages/tracked-jobs/cancel-tracked-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import { replayWebhooksJob } from '../jobs/replay-webhooks.ts';
import type { Tx } from '../store/database.ts';
import { userErased } from './user-erased.ts';

/** The events this subgraph answers in order, by aggregate type. `tell-endpoints.ts` takes all, in any order. */
export const createHandlers = (dependencies: Dependencies): Record<string, Handler<Tx>[]> => ({
  'tracked-job-cancellation': [cancelTrackedJobs([replayWebhooksJob], dependencies)],
  user: [userErased],
});
