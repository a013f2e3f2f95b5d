import { priceListCreatedV1 } from '#events/product/price-list-created.v1.ts';
import { priceListDeletedV1 } from '#events/product/price-list-deleted.v1.ts';
import { priceListEndedV1 } from '#events/product/price-list-ended.v1.ts';
import { priceListEntriesChangedV1 } from '#events/product/price-list-entries-changed.v1.ts';
import { priceListStartedV1 } from '#events/product/price-list-started.v1.ts';
import { priceListUpdatedV1 } from '#events/product/price-list-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { PriceList } from '#packages/pricing/price-list.ts';
import type { EntryChange } from '../domain/price-list.ts';

const snapshot = ({ id, startsAt, endsAt, marketIds, customerGroups, ...list }: PriceList) => ({
  ...list,
  priceListId: id,
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
  marketIds: [...marketIds],
  customerGroups: [...customerGroups],
});

export const priceListCreated = (list: PriceList) => eventOf(priceListCreatedV1, snapshot(list));
export const priceListUpdated = (list: PriceList) => eventOf(priceListUpdatedV1, snapshot(list));
export const priceListDeleted = (priceListId: string) => eventOf(priceListDeletedV1, { priceListId });
export const priceListStarted = (priceListId: string) => eventOf(priceListStartedV1, { priceListId });
export const priceListEnded = (priceListId: string) => eventOf(priceListEndedV1, { priceListId });

export const priceListEntriesChanged = (priceListId: string, entries: readonly EntryChange[]) =>
  eventOf(priceListEntriesChangedV1, { priceListId, entries: [...entries] });
