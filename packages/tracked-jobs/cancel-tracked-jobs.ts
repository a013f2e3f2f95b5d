import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { type Handler, on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { endTrackedJob } from './end-tracked-job.ts';
import type { TrackedJobContract } from './tracked-job-contract.ts';
import { findTrackedJob } from './tracked-job-rows.ts';

/**
 * Ends jobs of these kinds whose cancellation is asked for, of the aggregate type `tracked-job-cancellation`. Waits for the part
 * that is being recorded; those of other subgraphs are left to them.
 */
export function cancelTrackedJobs<Tx extends Sql>(
  contracts: readonly TrackedJobContract[],
  { clock }: { clock: () => Date },
): Handler<Tx> {
  return on(trackedJobCancellationRequestedV1, {
    async apply(event, tx: Tx) {
      const { jobId } = event.data;
      const job = await findTrackedJob(tx, jobId);
      if (!job) return;
      const contract = contracts.find(({ kind }) => kind === job.kind);
      if (!contract) throw new Error(`nothing performs jobs of the kind ${job.kind}`);
      const ending = { status: 'CANCELLED' as const, requestedAt: new Date(event.occurredAt) };
      await endTrackedJob(tx, contract, jobId, ending, { at: clock(), cause: causeOf(event) });
    },
  });
}
