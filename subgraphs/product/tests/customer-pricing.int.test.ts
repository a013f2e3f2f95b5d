import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerGroupCreatedV1 } from '#events/auth/customer-group-created.v1.ts';
import { customerGroupDeletedV1 } from '#events/auth/customer-group-deleted.v1.ts';
import { customerGroupMembersChangedV1 } from '#events/auth/customer-group-members-changed.v1.ts';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
let variantId: string;
beforeAll(async () => {
  shop = await startTestPrices();
  await shop.aMarket('eu', 'EUR');
  [variantId = ''] = (await shop.aProduct(1_000)).variantIds;
});
afterAll(async () => shop[Symbol.asyncDispose]());

async function aGroup(code: string, ...added: string[]) {
  const customerGroupId = uuidv7();
  await shop.deliver(anEvent(customerGroupCreatedV1, customerGroupId, { customerGroupId, code, name: code }));
  const members = { customerGroupId, added, removed: [] };
  await shop.deliver(anEvent(customerGroupMembersChangedV1, customerGroupId, members, { aggregateVersion: 2 }));
  return () =>
    shop.deliver(anEvent(customerGroupDeletedV1, customerGroupId, { customerGroupId, code }, { aggregateVersion: 3 }));
}
const aList = (fields: object) => shop.mutate('createPriceList', { name: 'A list', currency: 'EUR', ...fields });

/** What one caller is told that a variant costs everybody, and them. */
async function pricesFor(identity: Identity, quantity = 1) {
  const source = `query ($of: [_Any!]!, $quantity: Int) { _entities(representations: $of) { ... on Variant {
    pricing(market: "eu", quantity: $quantity) { price { minor } }
    customerPricing(market: "eu", quantity: $quantity) { price { minor } explanation { priceListName minQuantity } }
    outside: customerPricing { price { minor } }
  } } }`;
  const of = [{ __typename: 'Variant', id: variantId }];
  const { data, errors } = await shop.ask(source, { of, quantity }, { identity });
  if (errors) return errors[0]?.extensions['code'];
  const [{ pricing, customerPricing, outside }] = data._entities;
  expect(outside.price.minor).toBe(1_000);
  return { all: pricing.price.minor, own: customerPricing.price.minor, ...customerPricing.explanation };
}

describe('what a customer pays', () => {
  test('is by the lists of their groups; everybody else pays what everybody pays', async () => {
    const [ada, bea] = [aPerson(), aPerson()];
    const remove = await aGroup('trade', ada.userId);
    await aGroup('others', bea.userId);
    const list = await aList({ name: 'Trade', customerGroups: ['trade'] });
    const entries = [{ variantId, minQuantity: 10, price: 900 }];
    expect(await shop.mutate('setPriceListEntries', { priceListId: list.id, entries })).toMatchObject({ version: 2 });
    const usual = { all: 1_000, own: 1_000, priceListName: null, minQuantity: null };
    expect(await pricesFor(ada, 9)).toEqual(usual);
    expect(await pricesFor(ada, 10)).toEqual({ ...usual, own: 900, priceListName: 'Trade', minQuantity: 10 });
    expect(await pricesFor(bea, 10)).toEqual(usual);
    const service = { ...anonymous, apiKeyId: uuidv7() };
    expect(await pricesFor(service, 10)).toEqual(usual);
    expect(await pricesFor(anonymous, 10)).toBe('UNAUTHENTICATED');

    // The list goes on naming the group, and everybody else does not pay its price.
    await remove();
    for (const caller of [ada, bea]) expect(await pricesFor(caller, 10)).toEqual(usual);
    const renamed = await shop.mutate(
      'updatePriceList',
      { id: list.id, name: 'Was trade' },
      '... on PriceList { customerGroups }',
    );
    expect(renamed).toMatchObject({ __typename: 'PriceList', customerGroups: ['trade'] });
    await aGroup('trade', bea.userId);
    expect(await pricesFor(bea, 10)).toMatchObject({ all: 1_000, own: 900, priceListName: 'Was trade' });
    await shop.mutate('deletePriceList', { id: list.id });
  });
});

describe('a price list for a group that nobody knows', () => {
  test('is refused, whether it is new or changed; what it names already it may keep', async () => {
    const remove = await aGroup('known');
    expect(await aList({ customerGroups: ['known', 'knwon'] })).toMatchObject({
      ...{ __typename: 'NotFound', path: ['input', 'customerGroups', '1'] },
      message: 'There is no customer group knwon.',
    });
    const list = await aList({ customerGroups: ['known'] });
    await remove();
    const change = (customerGroups: string[]) => shop.mutate('updatePriceList', { id: list.id, customerGroups });
    expect(await change(['knwon'])).toMatchObject({ __typename: 'NotFound', path: ['input', 'customerGroups', '0'] });
    expect(await change(['known'])).toMatchObject({ __typename: 'PriceList', version: 1 });
    expect(await change([])).toMatchObject({ __typename: 'PriceList', version: 2 });
    expect(await change(['known'])).toMatchObject({ __typename: 'NotFound' });
  });
});
