import type { Cause } from '#packages/outbox/cause.ts';
import type { RunningJob } from './perform.ts';

/** The cause of whatever a job does: same request, same actor, set off by the job. */
export const causeOfJob = ({ id, cause }: Pick<RunningJob<unknown>, 'id' | 'cause'>): Cause => ({
  ...cause,
  causationId: id,
});
