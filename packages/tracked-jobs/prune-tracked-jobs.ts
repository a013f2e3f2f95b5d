import { pruneRows } from '#packages/sql/prune-rows.ts';

/** Deletes a batch of the jobs that ended more than 30 days ago; resolves to whether there may be more. */
export const pruneTrackedJobs = pruneRows({
  table: 'tracked_job',
  where: 'finished_at < now() - make_interval(days => 30)',
  orderBy: 'finished_at',
  // Each with its rejected rows.
  batchSize: 100,
});
