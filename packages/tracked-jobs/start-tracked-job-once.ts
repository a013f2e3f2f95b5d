import type { KeyUse } from '#packages/idempotency/claim-keys.ts';
import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { startTrackedJob } from './start-tracked-job.ts';
import type { TrackedJobContract } from './tracked-job-contract.ts';
import { findTrackedJob } from './tracked-job-rows.ts';

/**
 * Starts long work once for each idempotency key, in a transaction of `transact`; the job, as it is now when the key was used before.
 * @param write writes down what is to be done for the job of this id. Resolves to how many rows that are, at least 1, or refuses.
 */
export function startTrackedJobOnce<Outcome extends number | Refusal>(
  tx: Sql,
  contract: TrackedJobContract,
  use: Omit<KeyUse, 'resultId'>,
  occurrence: Occurrence,
  write: (jobId: string) => Promise<Outcome>,
) {
  const id = uuidv7();
  return performOnce(
    tx,
    { ...use, resultId: id },
    {
      async perform() {
        const total = await write(id);
        if (isRefusal(total)) return total;
        return startTrackedJob(tx, contract, { id, total: total as number }, occurrence);
      },
      async recall(jobId) {
        const job = await findTrackedJob(tx, jobId);
        if (!job) throw new Error(`job ${jobId} vanished`);
        return job;
      },
    },
  );
}
