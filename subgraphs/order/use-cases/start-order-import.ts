import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import { insertWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportRow } from '../domain/import-order.ts';
import { importOrdersJob } from '../jobs/import-orders.ts';

export interface StartOrderImport {
  idempotencyKey: string;
  orders: ImportRow[];
}

/** Writes down orders of another system and starts the job that takes them over. */
export function startOrderImport(
  { database, clock }: Dependencies,
  { idempotencyKey: key, orders }: StartOrderImport,
  { id: caller, cause }: { id: string; cause: Cause },
) {
  const use = { caller, operation: 'startOrderImport', key, input: { orders } };
  return database.transact((tx) =>
    startTrackedJobOnce(tx, importOrdersJob, use, { at: clock(), cause }, async (jobId) => {
      await insertWaitingRows(tx, jobId, orders);
      return orders.length;
    }),
  );
}
