import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type PriceListMoment, planEnd } from '../../jobs/price-list-jobs.ts';
import { priceListEnded, priceListStarted } from '../../publishes/price-list-events.ts';
import type { Tx } from '../../store/database.ts';
import { lockPriceList, updateVersions } from '../../store/price-lists.ts';

/** Tells that a price list has begun or ended, unless it was changed meanwhile and this is not when it does. */
export async function tellMoment(
  tx: Tx,
  { priceListId, moment, at }: PriceListMoment,
  occurrence: Occurrence,
): Promise<void> {
  const list = await lockPriceList(tx, priceListId);
  const planned = moment === 'start' ? list?.startsAt : list?.endsAt;
  if (!list || planned?.toISOString() !== at) return;
  // The clock of the database, by which jobs are due, may be ahead of the one that decides on prices.
  const early = planned.getTime() - occurrence.at.getTime();
  if (early > 0) throw new RetryLater(early, 'the moment has not come yet');
  const version = list.eventVersion + 1;
  await updateVersions(tx, { ...list, eventVersion: version });
  const content = moment === 'start' ? priceListStarted(list.id) : priceListEnded(list.id);
  await appendEvents(tx, eventsAbout({ id: list.id, version }, [content], occurrence));
  if (moment === 'start') await planEnd(tx, list, occurrence);
}
