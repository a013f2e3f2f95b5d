import type { PriceList } from '../price-list.ts';

/** A list of entries that applies to everybody, always, in every market of the euro. */
export const aPriceList = (fields: Partial<PriceList> = {}): PriceList => ({
  id: 'list',
  name: 'A list',
  currency: 'EUR',
  startsAt: null,
  endsAt: null,
  marketIds: [],
  customerGroups: [],
  priority: 0,
  adjustment: null,
  ...fields,
});
