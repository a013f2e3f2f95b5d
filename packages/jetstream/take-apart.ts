import { isOutage, retryKind } from '#packages/sql/retryable-errors.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Progress } from './apply-together.ts';
import type { Delivery, Lane } from './lane.ts';
import { enqueue } from './lane.ts';

export interface FailedBatch<Tx extends Sql> {
  members: readonly Lane<Tx>[];
  progress: Progress<Tx>;
  error: unknown;
  stopping: AbortSignal;
  /** Concludes the delivery that is at fault. */
  fail(delivery: Delivery<Tx>, error: unknown, step: 'apply'): Promise<void>;
}

/**
 * Decides how a batch that was rolled back goes on: the event at fault, where that is known, leaves it, and what is left is divided
 * into batches of their own, which are returned. Of one lane, whose events depend on each other, only the first are tried again.
 */
export function takeApart<Tx extends Sql>(failed: FailedBatch<Tx>): Lane<Tx>[][] {
  const { members, progress, error, stopping, fail } = failed;
  const entries = members.flatMap(({ taken }) => taken);
  if (entries.length === 1 || stopping.aborted) {
    const settled = Promise.all(entries.map((delivery) => fail(delivery, error, 'apply')));
    void settled.then(() => {
      for (const lane of members) lane.resume();
    });
    return [];
  }
  const suspect = progress.underWay.length === 1 ? progress.underWay[0] : undefined;
  const lane = members.find(({ taken }) => taken.some((delivery) => delivery === suspect));
  if (lane && retryKind(error) === null) return withoutSuspect(failed, lane, suspect as Delivery<Tx>);
  const [only, ...others] = members;
  if (only && others.length === 0) return beginAgain(only);
  if (lane && isOutage(error)) return [[lane], members.filter((member) => member !== lane)];
  const half = Math.ceil(members.length / 2);
  return [members.slice(0, half), members.slice(half)];
}

/** A handler threw over this event: it alone has failed. Those that took effect before it are a batch, the others another. */
function withoutSuspect<Tx extends Sql>(
  { members, progress, error, fail }: FailedBatch<Tx>,
  lane: Lane<Tx>,
  suspect: Delivery<Tx>,
): Lane<Tx>[][] {
  const index = lane.taken.indexOf(suspect);
  for (const later of lane.taken.splice(index).slice(1)) enqueue(lane, later);
  const concluded = fail(suspect, error, 'apply');
  const left = members.filter(({ taken }) => taken.length > 0);
  if (lane.taken.length === 0) void concluded.then(() => lane.resume());
  const applied = new Set<unknown>(progress.applied);
  const [before, after] = [true, false].map((tookEffect) =>
    left.filter(({ taken }) => taken.some((delivery) => applied.has(delivery)) === tookEffect),
  );
  return [before ?? [], after ?? []].filter((part) => part.length > 0);
}

/** Has a lane try the first half of what it took, and whatever else it has after that. */
function beginAgain<Tx extends Sql>(lane: Lane<Tx>): Lane<Tx>[][] {
  lane.most = Math.ceil(lane.taken.length / 2);
  for (const delivery of lane.taken.splice(0)) enqueue(lane, delivery);
  lane.resume();
  return [];
}
