import type { Cause } from '#packages/outbox/cause.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
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
  const use = { caller, operation: 'startOrderImport', key, input: { orders } };
  return database.transact((tx) =>
    startTrackedJobOnce(tx, importOrdersJob, use, { at: clock(), cause }, async (jobId) => {
      await insertImportRows(tx, jobId, orders);
      return orders.length;
    }),
  );
}
