import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { deleteJobsOf } from '../store/jobs.ts';

export const userErased = on(userErasedV1, {
  apply: (event, tx: Tx) => deleteJobsOf(tx, event.data.userId),
});
