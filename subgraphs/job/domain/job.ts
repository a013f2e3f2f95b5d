import type { TrackedJob } from '#packages/tracked-jobs/tracked-job.ts';

/** Long work of any subgraph, as its events have told. `version` is that of this copy, which has events of its own. */
export type Job = Omit<TrackedJob, 'toldAt'>;
