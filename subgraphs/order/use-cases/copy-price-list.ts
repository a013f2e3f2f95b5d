import type { PriceList } from '#packages/pricing/price-list.ts';
import { savePriceList } from '../store/catalogue-price-lists.ts';
import type { Tx } from '../store/database.ts';

interface PriceListSnapshot extends Omit<PriceList, 'id' | 'startsAt' | 'endsAt'> {
  priceListId: string;
  startsAt: string | null;
  endsAt: string | null;
}

/** Brings this subgraph's copy of a price list up to date. */
export function copyPriceList(
  tx: Tx,
  { priceListId: id, startsAt, endsAt, ...list }: PriceListSnapshot,
): Promise<void> {
  const moment = (time: string | null) => (time === null ? null : new Date(time));
  return savePriceList(tx, { ...list, id, startsAt: moment(startsAt), endsAt: moment(endsAt) });
}
