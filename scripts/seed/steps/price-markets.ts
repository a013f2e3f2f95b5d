import type { Send } from '../graph-client.ts';
import { markets, otherPrices, priceLists } from '../price-plan.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';
import type { ShopVariant } from './read-variants.ts';

/** Most prices of one call. */
const batchSize = 500;

const createMarketMutation = /* GraphQL */ `
  mutation CreateMarket($input: CreateMarketInput!) {
    createMarket(input: $input) { __typename ${userErrorFields} }
  }
`;

const setVariantPricesMutation = /* GraphQL */ `
  mutation SetVariantPrices($input: SetVariantPricesInput!) {
    setVariantPrices(input: $input) { __typename ${userErrorFields} }
  }
`;

const createPriceListMutation = /* GraphQL */ `
  mutation CreatePriceList($input: CreatePriceListInput!) {
    createPriceList(input: $input) { __typename ... on PriceList { id } ${userErrorFields} }
  }
`;

const setPriceListEntriesMutation = /* GraphQL */ `
  mutation SetPriceListEntries($input: SetPriceListEntriesInput!) {
    setPriceListEntries(input: $input) { __typename ${userErrorFields} }
  }
`;

type Outcome = { __typename: string } | UserError;

/** Creates the markets that are missing, and sets what variants cost there; resolves to how many prices those are. */
export async function priceMarkets(send: Send, variants: readonly ShopVariant[]): Promise<number> {
  for (const input of markets) {
    const { createMarket } = await send<{ createMarket: Outcome }>(createMarketMutation, { input });
    if ('code' in createMarket && createMarket.code !== 'ALREADY_EXISTS')
      throw refused(`Market ${input.code}`, createMarket);
  }
  const prices = otherPrices(variants);
  for (let set = 0; set < prices.length; set += batchSize) {
    const input = { prices: prices.slice(set, set + batchSize) };
    const { setVariantPrices } = await send<{ setVariantPrices: Outcome }>(setVariantPricesMutation, { input });
    if ('code' in setVariantPrices) throw refused('Prices in other currencies', setVariantPrices);
  }
  return prices.length;
}

/** Creates the price lists whose names are missing, with their entries. */
export async function createPriceLists(send: Send, variants: readonly ShopVariant[]): Promise<void> {
  type Listed = { priceLists: { edges: { node: { name: string } }[] } };
  const listed = await send<Listed>('query PriceLists { priceLists(first: 100) { edges { node { name } } } }');
  const known = new Set(listed.priceLists.edges.map(({ node }) => node.name));
  for (const { list, entries } of priceLists(variants)) {
    if (known.has(list.name)) continue;
    type Created = { createPriceList: { __typename: 'PriceList'; id: string } | UserError };
    const { createPriceList } = await send<Created>(createPriceListMutation, { input: list });
    if ('code' in createPriceList) throw refused(`Price list ${list.name}`, createPriceList);
    if (entries.length === 0) continue;
    const input = { priceListId: createPriceList.id, entries };
    const { setPriceListEntries } = await send<{ setPriceListEntries: Outcome }>(setPriceListEntriesMutation, {
      input,
    });
    if ('code' in setPriceListEntries) throw refused(`Entries of ${list.name}`, setPriceListEntries);
  }
}
