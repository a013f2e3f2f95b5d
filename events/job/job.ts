import { z } from 'zod';

/** A job, which the `job` subgraph shows as it is after the event. */
export const jobSchema = z.object({
  jobId: z.uuid(),
  /** What it does, for example `import-orders`. */
  kind: z.string(),
});
