import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { type KeptPriceList, mostPriceLists } from '../domain/price-list.ts';
import { changedSince } from './changed-since.ts';

export const endsBeforeItStarts = () => invalidInput(['input', 'endsAt'], 'endsAt: expected a time after startsAt');

export const unknownMarketOfList = ({ index, market }: { index: number; market: string }) =>
  notFound(['input', 'markets', index], `market ${market}`);

export const marketOfOtherCurrency = ({ index, expected }: { index: number; expected: string }) =>
  invalidInput(['input', 'markets', index], `markets.${index}: expected a market with the currency ${expected}`);

export const unknownGroupOfList = ({ index, code }: { index: number; code: string }) =>
  notFound(['input', 'customerGroups', index], `customer group ${code}`);

export const tooManyPriceLists = () => invalidInput(['input'], `expected at most ${mostPriceLists} price lists in all`);

export const unknownPriceList = (_refusal: object, { id }: { id: string }) =>
  notFound(['input', 'id'], `price list ${id}`);

export const priceListChanged = ({ priceList }: { priceList: KeptPriceList }) => ({
  __typename: 'PriceListConflict' as const,
  code: 'PRICE_LIST_CONFLICT',
  ...changedSince('price list', priceList),
  priceList,
});
