import { randomBytes } from 'node:crypto';
import type { Souk } from '#clients/storefront/create-souk.ts';
import type { PriceList, PriceListEntry } from '#packages/pricing/price-list.ts';
import { expectType } from '../shop/expect-type.ts';
import {
  AddCustomersDocument,
  CreateCustomerGroupDocument,
  CreateMarketDocument,
  CreatePriceListDocument,
  RemoveCustomersDocument,
  SetPriceListEntriesDocument,
} from '../shop/generated.ts';
import type { MadeVariant } from '../shop/make-product.ts';
import type { DrawnList } from './drawn-shop.ts';

export const currency = 'EUR';

/** A list as the naive reference reads it, with its entries of each variant, by number. */
export interface KnownList extends PriceList {
  entries: (PriceListEntry & { variant: number })[];
}

export interface Group {
  id: string;
  code: string;
}

/** A market of the test's own: lists for it concern nobody else. */
export async function aMarket(staff: Souk): Promise<{ id: string; code: string }> {
  const code = `groups-${randomBytes(6).toString('hex')}`;
  const input = { code, name: code, currency, languages: ['en'], pricesIncludeTax: true };
  return { code, id: expectType((await staff.mutate(CreateMarketDocument, { input })).createMarket, 'Market').id };
}

export async function aGroup(staff: Souk): Promise<Group> {
  const code = `group-${randomBytes(6).toString('hex')}`;
  const { createCustomerGroup } = await staff.mutate(CreateCustomerGroupDocument, { input: { code, name: code } });
  return expectType(createCustomerGroup, 'CustomerGroup');
}

export async function join(staff: Souk, groupId: string, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const { addCustomersToGroup } = await staff.mutate(AddCustomersDocument, { input: { groupId, userIds } });
  expectType(addCustomersToGroup, 'CustomerGroup');
}

export async function leave(staff: Souk, groupId: string, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const { removeCustomersFromGroup } = await staff.mutate(RemoveCustomersDocument, { input: { groupId, userIds } });
  expectType(removeCustomersFromGroup, 'CustomerGroup');
}

/** Makes a drawn price list; it comes back as the naive reference reads it. */
export async function aList(
  staff: Souk,
  { groups, priority, terms }: DrawnList,
  { market, known, variants }: { market: { id: string; code: string }; known: Group[]; variants: MadeVariant[] },
): Promise<KnownList> {
  const customerGroups = groups.flatMap((group) => known[group]?.code ?? []);
  const adjustment = Array.isArray(terms) ? null : terms;
  const input = { name: 'Drawn', currency, markets: [market.code], customerGroups, priority, adjustment };
  const { id } = expectType((await staff.mutate(CreatePriceListDocument, { input })).createPriceList, 'PriceList');
  const drawn = Array.isArray(terms) ? terms : [];
  const entries = drawn.map(({ variant, minQuantity, price }) => ({
    variantId: variants[variant]?.id ?? '',
    ...{ minQuantity, price },
  }));
  if (entries.length > 0) {
    const { setPriceListEntries } = await staff.mutate(SetPriceListEntriesDocument, {
      input: { priceListId: id, entries },
    });
    expectType(setPriceListEntries, 'PriceList');
  }
  return {
    ...{ id, name: 'Drawn', currency, startsAt: null, endsAt: null, marketIds: [market.id], customerGroups, priority },
    adjustment: adjustment && { basisPoints: adjustment.percent * 100, ending: adjustment.ending },
    entries: drawn.map(({ variant, minQuantity, price }) => ({ priceListId: id, variant, minQuantity, minor: price })),
  };
}
