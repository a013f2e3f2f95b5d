import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJob } from '#packages/tracked-jobs/start-tracked-job.ts';
import { findTrackedJob } from '#packages/tracked-jobs/tracked-job-rows.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import { importOrdersJob } from '../jobs/import-orders.ts';
import { insertImportRows } from '../store/order-import-rows.ts';

export interface StartOrderImport {
  idempotencyKey: string;
  /** Each an order, or what is wrong with it. */
  orders: ({ order: ImportOrder; problem: null } | { order: null; problem: string })[];
}

/** Writes down orders of another system and starts the job that takes them over. */
export function startOrderImport(
  { database, clock }: Dependencies,
  { idempotencyKey: key, orders }: StartOrderImport,
  { id: caller, cause }: { id: string; cause: Cause },
) {
  const id = uuidv7();
  const use = { caller, operation: 'startOrderImport', key, input: { orders }, resultId: id };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        await insertImportRows(tx, id, orders);
        return startTrackedJob(tx, importOrdersJob, { id, total: orders.length }, { at: clock(), cause });
      },
      async recall(jobId) {
        const job = await findTrackedJob(tx, jobId);
        if (!job) throw new Error(`job ${jobId} vanished`);
        return job;
      },
    }),
  );
}
