import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { Market } from '../domain/market.ts';
import type { KeptPriceList } from '../domain/price-list.ts';
import { slug } from '../domain/slug.ts';
import { findGroupsOfCustomers } from './customer-groups.ts';
import type { Tx } from './database.ts';
import { findMarkets, findMarketsByCode, findMarketsOfPriceLists } from './markets.ts';
import { findPriceHistories, keyOf, ofKey, type PriceChange } from './price-changes.ts';
import type { History } from './price-history.ts';
import { findListHistories, type PriceListChange } from './price-list-changes.ts';
import { findEntriesOfVariants, type VariantEntry } from './price-list-entries.ts';
import { findPriceListsOfCurrencies } from './price-lists.ts';
import { findVariantPrices, type VariantPrice } from './variant-prices.ts';

/** What prices are made of. */
export interface PriceLoaders {
  markets: DataLoader<string, Market | null>;
  marketsByCode: DataLoader<string, Market | null>;
  marketsOfPriceList: DataLoader<string, Market[]>;
  otherPricesOfVariant: DataLoader<string, VariantPrice[]>;
  listEntriesOfVariant: DataLoader<string, VariantEntry[]>;
  priceListsOfCurrency: DataLoader<string, KeptPriceList[]>;
  /** The groups that a customer is in. */
  groupsOfCustomer: DataLoader<string, { code: string }[]>;
  /** By `keyOf`. */
  priceHistoryOfVariant: DataLoader<string, History<PriceChange> | null>;
  listHistoryOfCurrency: DataLoader<string, History<PriceListChange> | null>;
}

const idOf = ({ id }: { id: string }) => id;
const variantIdOf = ({ variantId }: { variantId: string }) => variantId;
const currencyOf = ({ currency }: { currency: string }) => currency;
const asItIs = (given: string) => given;

/** Made once for the process, outside of any transaction. */
export function createPriceLoaders(database: Tx): PriceLoaders {
  return {
    markets: loadOne((ids) => findMarkets(database, ids), idOf),
    marketsByCode: loadOne(
      (codes) => findMarketsByCode(database, codes),
      ({ code }) => code,
      (given) => slug.safeParse(given).data ?? null,
    ),
    marketsOfPriceList: loadMany(
      (ids) => findMarketsOfPriceLists(database, ids),
      ({ priceListId }) => priceListId,
    ),
    otherPricesOfVariant: loadMany((ids) => findVariantPrices(database, ids), variantIdOf),
    listEntriesOfVariant: loadMany((ids) => findEntriesOfVariants(database, ids), variantIdOf),
    priceListsOfCurrency: loadMany((codes) => findPriceListsOfCurrencies(database, codes), currencyOf, asItIs),
    groupsOfCustomer: loadMany(
      (userIds) => findGroupsOfCustomers(database, userIds),
      ({ userId }) => userId,
    ),
    priceHistoryOfVariant: loadOne((keys) => findPriceHistories(database, keys.map(ofKey)), keyOf, asItIs),
    listHistoryOfCurrency: loadOne((codes) => findListHistories(database, codes), currencyOf, asItIs),
  };
}
