import type { JobHandler, JobOptions } from '#packages/jobs/perform.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { PartResult } from './after-part.ts';
import { performTrackedJob, type TrackedDependencies } from './perform-tracked-job.ts';
import type { TrackedJobContract } from './tracked-job-contract.ts';
import { deleteWaitingRowsUpTo, listWaitingRows, type WaitingRow } from './waiting-rows.ts';

interface TrackedRows<Tx extends Sql, Row extends object> extends JobOptions {
  /** Rows dealt with by one transaction: it is to take a second at most. */
  partSize: number;
  /** Deals with the next rows, in the transaction that records that it has: it takes effect once. */
  apply(rows: readonly WaitingRow<Row>[], tx: Tx, occurrence: Occurrence): Promise<Omit<PartResult, 'done'>>;
}

/** Declares how long work is done whose rows were written down by `insertWaitingRows`: so many at a time, each forgotten with its effect. */
export function performTrackedRows<Tx extends Sql, Row extends object>(
  contract: TrackedJobContract,
  dependencies: TrackedDependencies<Tx>,
  { partSize, apply, ...options }: TrackedRows<Tx, Row>,
): JobHandler<Tx> {
  return performTrackedJob(contract, dependencies, {
    ...options,
    prepare: async ({ id }) => listWaitingRows<Row>(dependencies.database.prisma, id, partSize),
    async apply({ id }, tx: Tx, rows, occurrence) {
      const result = await apply(rows, tx, occurrence);
      await deleteWaitingRowsUpTo(tx, id, rows.at(-1)?.index ?? -1);
      return { done: rows.length, ...result };
    },
  });
}
