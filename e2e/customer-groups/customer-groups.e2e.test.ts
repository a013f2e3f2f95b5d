import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { naivePrice } from '#packages/pricing/tests/naive-price.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  ChangePriceDocument,
  CustomerPriceDocument,
  CustomerPricesDocument,
  DeleteAccountDocument,
  DeleteCustomerGroupDocument,
  PlaceOrderInMarketDocument,
} from '../shop/generated.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';
import { untilReady } from '../stack/until-ready.ts';
import { counts, type DrawnShop, drawnShop, type Membership } from './drawn-shop.ts';
import { aGroup, aList, aMarket, currency, type Group, join, type KnownList, leave } from './group-shop.ts';

const prices = [1_000, 1_499];
let staff: Souk;
let customers: Customer[];
let product: MadeProduct;

beforeAll(async () => {
  await untilReady();
  staff = await signedIn('staff');
  customers = await Promise.all(Array.from({ length: counts.customers }, newCustomer));
  product = await makeProduct(staff, { prices });
});
afterAll(untilEventsFlow, 40_000);

const skuOf = (variant: number) => product.variants[variant]?.sku ?? '';

async function shownTo(customer: Customer, variant: number, market: string, quantity: number) {
  const asked = { sku: skuOf(variant), market, quantity };
  const { variant: found } = await customer.souk.query(CustomerPriceDocument, asked);
  const [own, all] = [found?.customerPricing, found?.pricing];
  return {
    own: { minor: own?.price?.minor, listId: own?.explanation.priceListId },
    all: { minor: all?.price?.minor, listId: all?.explanation.priceListId },
  };
}

async function charged(customer: Customer, variant: number, market: string, quantity: number) {
  const input = orderFor([{ variantId: product.variants[variant]?.id ?? '', quantity }], { market });
  const { placeOrder } = await customer.souk.mutate(PlaceOrderInMarketDocument, { input });
  const [line] = expectType(placeOrder, 'Order').lines;
  return { minor: line?.unitPrice.minor, listId: line?.priceListId };
}

/** Everything that there is to price: each customer, variant and quantity. */
const cases = (quantities: readonly number[]) =>
  customers.flatMap((customer, index) =>
    prices.flatMap((minor, variant) => quantities.map((quantity) => ({ customer, index, minor, variant, quantity }))),
  );

test('whatever groups, members, lists and quantities there are: what is shown is what is charged, and by the words of the rules', async () => {
  let own = 0;
  const holds = async ({ lists: drawn, membership, quantities, deleted }: DrawnShop) => {
    const market = await aMarket(staff);
    const groups: Group[] = [];
    for (let each = 0; each < counts.groups; each++) groups.push(await aGroup(staff));
    const lists: KnownList[] = [];
    for (const each of drawn) {
      lists.push(await aList(staff, each, { market, known: groups, variants: product.variants }));
    }
    const change = async (from: Membership | null, to: Membership) => {
      for (const [group, { id }] of groups.entries()) {
        const isIn = (of: Membership | null, index: number) => of?.[index]?.includes(group) ?? false;
        const moved = (a: Membership | null, b: Membership | null) =>
          customers.flatMap((customer, index) => (isIn(a, index) && !isIn(b, index) ? [customer.id] : []));
        await join(staff, id, moved(to, from));
        await leave(staff, id, moved(from, to));
      }
    };
    const check = async (members: Membership, gone: number | null) => {
      const all = cases(quantities).map(({ customer, index, minor, variant, quantity }) => {
        const naive = (customerGroups: string[]) =>
          naivePrice(
            {
              base: { currency, minor, compareAtMinor: null },
              others: [],
              entries: lists.flatMap(({ entries }) => entries.filter((entry) => entry.variant === variant)),
            },
            lists,
            { market: { id: market.id, currency }, customerGroups, quantity, at: new Date() },
          );
        const codes = (members[index] ?? [])
          .filter((group) => group !== gone)
          .map((group) => groups[group]?.code ?? '');
        return { customer, variant, quantity, expected: { own: naive(codes), all: naive([]) } };
      });
      own += all.filter(({ expected }) => expected.own?.listId !== expected.all?.listId).length;
      // Orders come first: they wait for what was changed a moment ago.
      for (const { customer, variant, quantity, expected } of all) {
        expect(await charged(customer, variant, market.code, quantity)).toEqual(expected.own);
      }
      const look = () =>
        Promise.all(all.map(({ customer, variant, quantity }) => shownTo(customer, variant, market.code, quantity)));
      const expected = all.map((each) => each.expected);
      const seen = await eventually(look, (shown) => JSON.stringify(shown) === JSON.stringify(expected));
      expect(seen).toEqual(expected);
      // All customers at once, and twice: nobody is answered with what was for another one.
      expect(await Promise.all([look(), look()])).toEqual([expected, expected]);
    };
    const [first, second] = membership;
    await change(null, first);
    await check(first, null);
    await change(first, second);
    await check(second, null);
    const { deleteCustomerGroup } = await staff.mutate(DeleteCustomerGroupDocument, {
      input: { groupId: groups[deleted]?.id ?? '' },
    });
    expectType(deleteCustomerGroup, 'CustomerGroupDeleted');
    await check(second, deleted);
  };
  await fc.assert(fc.asyncProperty(drawnShop, holds), { numRuns: 6, endOnFailure: true });
  expect(own).toBeGreaterThan(5);
}, 300_000);

test('a live query tells each customer their own price, also when all ask in the same words', async () => {
  const [market, group] = [await aMarket(staff), await aGroup(staff)];
  const [member, other] = customers as [Customer, Customer];
  const half = { groups: [0], priority: 0, terms: { percent: -50, ending: null } };
  await aList(staff, half, { market, known: [group], variants: product.variants });
  await join(staff, group.id, [member.id]);
  const isHalf = async () => (await shownTo(member, 0, market.code, 1)).own.minor;
  await eventually(isHalf, (minor) => minor === 500);
  const variables = { productIds: [product.id], market: market.code };
  await using atMember = await follow(member.souk, CustomerPricesDocument, variables);
  await using atOther = await follow(other.souk, CustomerPricesDocument, variables);
  const input = { variantId: product.variant.id, price: { minor: 3_000, currency } };
  expectType((await staff.mutate(ChangePriceDocument, { input })).changePrice, 'Variant');
  const priced = ({ productUpdated }: (typeof atMember.received)[number]) =>
    productUpdated.variants.map(({ customerPricing }) => customerPricing?.price?.minor);
  expect(priced(await atMember.until((result) => priced(result).includes(1_500)))).toEqual([1_500, 750]);
  expect(priced(await atOther.until((result) => priced(result).includes(3_000)))).toEqual([3_000, 1_499]);
  expect(atOther.received.flatMap(priced)).not.toContain(1_500);
});

test('who has left is in no group any more, in no subgraph', async () => {
  await using databases = openSubgraphDatabases();
  const [group, leaver] = [await aGroup(staff), await newCustomer()];
  const rows = (subgraph: string) =>
    databases.rows(subgraph, 'SELECT 1 FROM customer_group_member WHERE user_id = $1', [leaver.id]);
  await join(staff, group.id, [leaver.id]);
  const everywhere = async () =>
    (await Promise.all(['auth', 'product', 'order'].map(rows))).map(({ length }) => length);
  expect(await eventually(everywhere, (found) => found.every((count) => count === 1))).toEqual([1, 1, 1]);
  const { password } = leaver.credentials;
  const { deleteAccount } = await leaver.souk.mutate(DeleteAccountDocument, { input: { password } });
  expectType(deleteAccount, 'AccountDeleted');
  expect(await eventually(everywhere, (found) => found.every((count) => count === 0))).toEqual([0, 0, 0]);
});
