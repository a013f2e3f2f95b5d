import { z } from 'zod';

/** How far a tracked job is. */
export const progressSchema = z.object({
  jobId: z.uuid(),
  /** Rows, or whatever the job counts its work by, that are dealt with, of `total`. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** What has come of them so far, in the order in which it is shown. */
  counts: z.array(z.object({ name: z.string(), count: z.int().nonnegative() })),
  /** Rows rejected since the event before. Each row is rejected once at most; messages name ids, and never a person. */
  rejections: z.array(z.object({ index: z.int().nonnegative(), code: z.string(), message: z.string() })).max(100),
});
