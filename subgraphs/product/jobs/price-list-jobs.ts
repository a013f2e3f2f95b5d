import { z } from 'zod';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { defineJob } from '#packages/jobs/job-contract.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PriceList } from '#packages/pricing/price-list.ts';
import type { Tx } from '../store/database.ts';

const momentSchema = z.object({
  priceListId: z.uuid(),
  moment: z.enum(['start', 'end']),
  /** When it is, as it was planned. */
  at: z.iso.datetime(),
});

/** A moment at which prices change by themselves. */
export type PriceListMoment = z.infer<typeof momentSchema>;

/** Tells that a price list begins or ends, at that moment. */
export const tellPriceListMomentJob = defineJob('tell-price-list-moment', momentSchema);

/**
 * Enqueues what tells of the next moment of a list that is still to come, in place of what was planned before. The end is planned when
 * the begin is told, so that of two that are late the one is told before the other.
 */
export async function planMoments(tx: Tx, list: PriceList, { at: now, cause }: Occurrence): Promise<void> {
  const { startsAt, endsAt } = list;
  if (startsAt && startsAt > now) await plan(tx, list, 'start', startsAt, cause);
  else if (endsAt && endsAt > now) await plan(tx, list, 'end', endsAt, cause);
}

/** The same for what is next once the begin is told, be it overdue. */
export async function planEnd(tx: Tx, list: PriceList, { cause }: Occurrence): Promise<void> {
  if (list.endsAt) await plan(tx, list, 'end', list.endsAt, cause);
}

async function plan(tx: Tx, { id }: PriceList, moment: PriceListMoment['moment'], runAt: Date, cause: Cause) {
  const payload = { priceListId: id, moment, at: runAt.toISOString() };
  const options = { cause, key: `${id} ${moment}`, whenQueued: 'replace', runAt } as const;
  await enqueue(tx, tellPriceListMomentJob, payload, options);
}
