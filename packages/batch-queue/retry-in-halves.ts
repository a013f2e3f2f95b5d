import { isOutage } from '#packages/sql/retryable-errors.ts';
import type { BatchQueue } from './batch-queue.ts';

/**
 * Has those whose batch was rolled back tried again in two halves, until the one at fault is alone. False, and nothing is done, when it is, and in
 * an outage, which each of them would have met alone.
 */
export function retryInHalves<Member>(
  queue: Pick<BatchQueue<Member>, 'runApart'>,
  members: readonly Member[],
  error: unknown,
): boolean {
  if (members.length === 1 || isOutage(error)) return false;
  const half = Math.ceil(members.length / 2);
  queue.runApart(members.slice(0, half));
  queue.runApart(members.slice(half));
  return true;
}
