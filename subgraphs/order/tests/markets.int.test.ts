import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { marketCreatedV1 } from '#events/product/market-created.v1.ts';
import { marketDeletedV1 } from '#events/product/market-deleted.v1.ts';
import { marketUpdatedV1 } from '#events/product/market-updated.v1.ts';
import { priceListCreatedV1 } from '#events/product/price-list-created.v1.ts';
import { priceListDeletedV1 } from '#events/product/price-list-deleted.v1.ts';
import { priceListEntriesChangedV1 } from '#events/product/price-list-entries-changed.v1.ts';
import { priceListUpdatedV1 } from '#events/product/price-list-updated.v1.ts';
import { productPricesChangedV1 } from '#events/product/product-prices-changed.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { type PlaceOrder, placeOrder } from '../use-cases/place-order.ts';
import { aCommand, cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
beforeAll(async () => {
  opened = await startTestOrders();
  await aMarket('us', 'USD');
});
afterAll(async () => opened[Symbol.asyncDispose]());

const marketData = (marketId: string, code: string, currency: string) => ({
  ...{ marketId, code, name: code, currency, countries: [], languages: ['en'] },
  ...{ pricesIncludeTax: true, isDefault: false },
});
async function aMarket(code: string, currency: string): Promise<string> {
  const id = uuidv7();
  await opened.deliver(anEvent(marketCreatedV1, id, marketData(id, code, currency)));
  return id;
}
/** A price list in dollars. */
const listData = (priceListId: string, fields: object = {}) => ({
  ...{ priceListId, name: 'A list', currency: 'USD', startsAt: null, endsAt: null, marketIds: [], customerGroups: [] },
  ...{ priority: 0, adjustment: null },
  ...fields,
});
async function aList(fields: object = {}): Promise<string> {
  const id = uuidv7();
  await opened.deliver(anEvent(priceListCreatedV1, id, listData(id, fields)));
  return id;
}
/** A variant that costs 10 euros, and so much in dollars. */
async function aVariant(dollars: number | null): Promise<string> {
  const variantId = await opened.aVariant();
  if (dollars !== null) await setPrice(variantId, 'USD', dollars);
  return variantId;
}
/** Of a product of its own for each change: it is not asked which one has the variant. */
async function setPrice(variantId: string, currency: string, minor: number | null) {
  const productId = uuidv7();
  const variants = [{ variantId, prices: [{ currency, minor }] }];
  await opened.deliver(anEvent(productPricesChangedV1, productId, { productId, variants }));
}

const place = (lines: PlaceOrder['lines'], wishes: Partial<PlaceOrder> = {}) =>
  placeOrder(opened.dependencies, aCommand(lines, { market: 'us', ...wishes }), { id: uuidv7(), cause });
const sale = (basisPoints: number) => ({ basisPoints, ending: null });
/** What one unit costs in the market. */
async function costOf(variantId: string, quantity = 1) {
  const order = await place([{ variantId, quantity }]);
  return isRefusal(order) ? order.refused : order.price.totalMinor / quantity;
}

describe('an order in a market', () => {
  test('is priced by its currency and its price lists, and says so', async () => {
    const [mug, pot] = [await aVariant(1_100), await aVariant(3_000)];
    const list = await aList();
    const entries = [{ variantId: mug, minQuantity: 10, minor: 900 }];
    await opened.deliver(
      anEvent(priceListEntriesChangedV1, list, { priceListId: list, entries }, { aggregateVersion: 2 }),
    );
    const lines = [
      { variantId: mug, quantity: 10 },
      { variantId: pot, quantity: 1 },
    ];
    const order = await place(lines, { expectedTotal: { minor: 12_000, currency: 'USD' } });
    if (isRefusal(order)) throw new Error(order.refused);
    expect(order).toMatchObject({ currency: 'USD', market: 'us', price: { totalMinor: 12_000 } });
    const [placed] = await opened.events(order.id);
    expect(placed?.data).toMatchObject({
      market: 'us',
      currency: 'USD',
      lines: [{ priceListId: list, unitPriceMinor: 900 }, {}],
    });
    const source = `query ($id: ID!) { order(id: $id) { market lines { priceListId unitPrice { minor currency } } } }`;
    const owner = { ...aPerson(), userId: order.customerId };
    expect((await opened.ask(source, { id: order.id }, { identity: owner })).data).toEqual({
      order: {
        market: 'us',
        lines: [
          { priceListId: list, unitPrice: { minor: 900, currency: 'USD' } },
          { priceListId: null, unitPrice: { minor: 3_000, currency: 'USD' } },
        ],
      },
    });
    await opened.deliver(anEvent(priceListDeletedV1, list, { priceListId: list }, { aggregateVersion: 3 }));
    expect(await costOf(mug, 10)).toBe(1_100);
    expect(await place(lines, { expectedTotal: { minor: 12_000, currency: 'USD' } })).toMatchObject({
      refused: 'price-changed',
      total: { minor: 14_000, currency: 'USD' },
    });
  });

  test('without one is as it was: the prices of the products, and no list', async () => {
    const variantId = await aVariant(1_100);
    const list = await aList({ currency: 'EUR', adjustment: sale(-5_000) });
    const order = await opened.place([{ variantId, quantity: 2 }]);
    expect(order).toMatchObject({ currency: 'EUR', market: null, price: { totalMinor: 2_000 } });
    const [placed] = await opened.events(order.id);
    expect(placed?.data).not.toHaveProperty('market');
    await opened.deliver(anEvent(priceListDeletedV1, list, { priceListId: list }, { aggregateVersion: 2 }));
  });

  test('follows prices and lists as they change', async () => {
    const variantId = await aVariant(1_000);
    const list = await aList({ adjustment: sale(-1_000) });
    expect(await costOf(variantId)).toBe(900);
    await setPrice(variantId, 'USD', 2_000);
    expect(await costOf(variantId)).toBe(1_800);
    const changed = listData(list, { adjustment: sale(-2_500) });
    await opened.deliver(anEvent(priceListUpdatedV1, list, changed, { aggregateVersion: 2 }));
    expect(await costOf(variantId)).toBe(1_500);
    const elsewhere = listData(list, { adjustment: sale(-2_500), marketIds: [uuidv7()] });
    await opened.deliver(anEvent(priceListUpdatedV1, list, elsewhere, { aggregateVersion: 3 }));
    expect(await costOf(variantId)).toBe(2_000);
    const forSome = listData(list, { adjustment: sale(-2_500), customerGroups: ['trade'] });
    await opened.deliver(anEvent(priceListUpdatedV1, list, forSome, { aggregateVersion: 4 }));
    expect(await costOf(variantId)).toBe(2_000);
    await setPrice(variantId, 'USD', null);
    expect(await costOf(variantId)).toBe('no-price-in-market');
  });

  test('is priced by the clock: a list begins and ends without being told', async () => {
    const variantId = await aVariant(1_000);
    const soon = Date.now() + 60_000;
    const list = await aList({
      adjustment: sale(-1_000),
      startsAt: new Date(soon).toISOString(),
      endsAt: new Date(soon + 60_000).toISOString(),
    });
    jest.useFakeTimers({
      doNotFake: [
        'setImmediate',
        'nextTick',
        'queueMicrotask',
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'performance',
      ],
    });
    try {
      for (const [at, cost] of [
        [soon - 1, 1_000],
        [soon, 900],
        [soon + 59_999, 900],
        [soon + 60_000, 1_000],
      ] as const) {
        jest.setSystemTime(at);
        expect([at, await costOf(variantId)]).toEqual([at, cost]);
      }
    } finally {
      jest.useRealTimers();
    }
    await opened.deliver(anEvent(priceListDeletedV1, list, { priceListId: list }, { aggregateVersion: 2 }));
  });

  test('that nobody knows is refused, and one that was renamed is known by its new code', async () => {
    const variantId = await aVariant(1_000);
    expect(await place([{ variantId, quantity: 1 }], { market: 'moon' })).toEqual({
      refused: 'unknown-market',
      market: 'moon',
    });
    const id = await aMarket('old', 'USD');
    await opened.deliver(anEvent(marketUpdatedV1, id, marketData(id, 'new', 'USD'), { aggregateVersion: 2 }));
    expect(await place([{ variantId, quantity: 1 }], { market: 'old' })).toMatchObject({ refused: 'unknown-market' });
    expect(await place([{ variantId, quantity: 1 }], { market: 'new' })).toMatchObject({ market: 'new' });
    await opened.deliver(anEvent(marketDeletedV1, id, { marketId: id, code: 'new' }, { aggregateVersion: 3 }));
    expect(await place([{ variantId, quantity: 1 }], { market: 'new' })).toMatchObject({ refused: 'unknown-market' });
  });

  test('of what has no price there is told with the line', async () => {
    const [mug, pot] = [await aVariant(1_000), await aVariant(null)];
    const { idempotencyKey, payment, shippingAddress } = aCommand([]);
    const input = {
      ...{ idempotencyKey, payment, shippingAddress, market: 'us' },
      lines: [mug, pot].map((variantId) => ({ variantId, quantity: 1 })),
    };
    const source = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
      ... on UserError { code path } ... on NoPriceInMarket { variantId currency } } }`;
    const ask = async (more: object) =>
      (await opened.ask(source, { input: { ...input, ...more } }, { identity: aPerson() })).data?.placeOrder;
    expect(await ask({})).toEqual({
      ...{ __typename: 'NoPriceInMarket', code: 'NO_PRICE_IN_MARKET', path: ['input', 'lines', '1', 'variantId'] },
      ...{ variantId: pot, currency: 'USD' },
    });
    expect(await ask({ market: 'moon' })).toMatchObject({ __typename: 'NotFound', path: ['input', 'market'] });
    expect(await ask({ market: '\0' })).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'market'] });
  });

  test('costs two local statements more than an order without, however many lines it has', async () => {
    const variantIds = [await aVariant(1_000), await aVariant(2_000), await aVariant(3_000)];
    const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
    const statementsOf = async (market: string | null) => {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      try {
        await place(lines, { market });
        return sent.mock.calls.length;
      } finally {
        sent.mockRestore();
      }
    };
    // Connections begin with statements of their own.
    await statementsOf('us');
    expect(await statementsOf('us')).toBe((await statementsOf(null)) + 2);
  });
});
