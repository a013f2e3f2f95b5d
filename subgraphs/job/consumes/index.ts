import type { Handler } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { trackedJobCancelled } from './tracked-job-cancelled.ts';
import { trackedJobCompleted } from './tracked-job-completed.ts';
import { trackedJobFailed } from './tracked-job-failed.ts';
import { trackedJobProgressed } from './tracked-job-progressed.ts';
import { trackedJobQueued } from './tracked-job-queued.ts';
import { trackedJobStarted } from './tracked-job-started.ts';
import { userErased } from './user-erased.ts';

/** The events this subgraph answers, by aggregate type. */
export function createHandlers(): Record<string, Handler<Tx>[]> {
  return {
    'tracked-job': [
      trackedJobQueued,
      trackedJobStarted,
      trackedJobProgressed,
      trackedJobCompleted,
      trackedJobFailed,
      trackedJobCancelled,
    ],
    user: [userErased],
  };
}
