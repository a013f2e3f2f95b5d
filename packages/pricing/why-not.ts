import type { PriceList } from './price-list.ts';
import type { Circumstances, ListOutcome } from './variant-price.ts';

/** Why a list does not apply, whatever is on it; null when it may. */
export function whyNot(list: PriceList, { market, customerGroups, at }: Circumstances): ListOutcome | null {
  if (!market) return 'OTHER_MARKET';
  if (list.currency !== market.currency) return 'OTHER_CURRENCY';
  if (list.marketIds.length > 0 && !list.marketIds.includes(market.id)) return 'OTHER_MARKET';
  if (list.customerGroups.length > 0 && !list.customerGroups.some((group) => customerGroups.includes(group))) {
    return 'OTHER_GROUP';
  }
  if (list.startsAt && at < list.startsAt) return 'NOT_STARTED';
  return list.endsAt && at >= list.endsAt ? 'ENDED' : null;
}
