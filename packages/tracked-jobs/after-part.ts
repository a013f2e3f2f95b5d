import type { EventContent } from '#packages/outbox/event-content.ts';
import { jobCompleted, jobProgressed } from './job-events.ts';
import type { JobCount, JobRejection, TrackedJob } from './tracked-job.ts';

/** What one part of the work came to. */
export interface PartResult {
  /** Rows dealt with, rejected ones included: at least 1, and never more than are left. */
  done: number;
  /** What was made, by name; added to what was made before. */
  counts: Readonly<Record<string, number>>;
  rejections: readonly JobRejection[];
  /** How many rows there turned out to be, where only the work itself finds out; `done` may be 0 then. Default: as many as were said. */
  total?: number;
}

/** Milliseconds between two events that tell how far a job is, unless rows are rejected. */
const tellInterval = 1_000;

/** Rejected rows in one event at most, as its contract has it. */
const mostRejections = 100;

/**
 * The job after a part, and the events that tell of it. The last part completes the job. Throws a RangeError when the part has no
 * rows, and did not find out how many there are, or more than are left.
 */
export function afterPart(
  before: TrackedJob,
  part: PartResult,
  at: Date,
): { job: TrackedJob; contents: EventContent[] } {
  const done = before.done + part.done;
  const { total = before.total } = part;
  const fewest = part.total === undefined ? 1 : 0;
  if (part.done < fewest || done > total) {
    throw new RangeError(`${before.kind}: a part of ${part.done} does not lead from ${before.done} to ${total}`);
  }
  const isLast = done === total;
  const further: TrackedJob = {
    ...before,
    done,
    total,
    counts: sum(before.counts, part.counts),
    rejectedCount: before.rejectedCount + part.rejections.length,
    ...(isLast && { status: 'COMPLETED', finishedAt: at }),
  };
  const isToBeTold = at.getTime() - before.toldAt.getTime() >= tellInterval || part.rejections.length > 0;
  const contents = isLast || isToBeTold ? eventsOf(further, part.rejections, isLast) : [];
  if (contents.length === 0) return { job: further, contents };
  return { job: { ...further, version: before.version + contents.length, toldAt: at }, contents };
}

function eventsOf(job: TrackedJob, rejections: readonly JobRejection[], isLast: boolean): EventContent[] {
  const batches: JobRejection[][] = [];
  for (let from = 0; from < rejections.length; from += mostRejections) {
    batches.push(rejections.slice(from, from + mostRejections));
  }
  const last = batches.pop() ?? [];
  const tellLast = isLast ? jobCompleted : jobProgressed;
  return [...batches.map((batch) => jobProgressed(job, batch)), tellLast(job, last)];
}

function sum(before: readonly JobCount[], made: Readonly<Record<string, number>>): JobCount[] {
  const counts = new Map(before.map(({ name, count }) => [name, count]));
  for (const [name, count] of Object.entries(made)) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([name, count]) => ({ name, count }));
}
