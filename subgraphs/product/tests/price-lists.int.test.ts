import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerGroupCreatedV1 } from '#events/auth/customer-group-created.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { tellMoment } from '../use-cases/price-lists/tell-moment.ts';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
beforeAll(async () => {
  shop = await startTestPrices();
  await shop.aMarket('eu', 'EUR');
  await shop.aMarket('north', 'EUR');
  await shop.aMarket('us', 'USD');
  const customerGroupId = uuidv7();
  const group = { customerGroupId, code: 'trade', name: 'Trade' };
  await shop.deliver(anEvent(customerGroupCreatedV1, customerGroupId, group));
});
afterAll(async () => shop[Symbol.asyncDispose]());

const minutes = (count: number) => new Date(shop.now.getTime() + count * 60_000);
const aList = (fields: object = {}) => shop.mutate('createPriceList', { name: 'A list', currency: 'EUR', ...fields });
const setEntries = (priceListId: string, entries: object[], expectedVersion?: number) =>
  shop.mutate(
    'setPriceListEntries',
    { priceListId, entries, expectedVersion },
    '... on PriceListConflict { priceList { version } }',
  );
const typesOf = async (id: string) => (await shop.events(id)).map(({ type }) => type);

interface Pricing {
  price: { minor: number } | null;
  explanation: { priceListName: string | null; minQuantity: number | null };
}
async function pricingOf(id: string | undefined, { market = 'eu', quantity = 1, more = '' } = {}): Promise<Pricing> {
  const source = `query ($representations: [_Any!]!, $market: String, $quantity: Int) {
    _entities(representations: $representations) { ... on Variant { pricing(market: $market, quantity: $quantity) {
      price { minor } compareAtPrice { minor } lowestPriorPrice { minor } explanation { source priceListName minQuantity ${more} }
    } } } }`;
  const representations = [{ __typename: 'Variant', id }];
  const data = await shop.query<{ _entities: { pricing: Pricing }[] }>(source, { representations, market, quantity });
  const [variant] = data._entities;
  if (!variant) throw new Error(`there is no variant ${id}`);
  return variant.pricing;
}

/** Deletes the lists of a test: those for everybody concern all variants. */
async function deleteAll() {
  const lists = await shop.query<{ priceLists: { edges: { node: { id: string } }[] } }>(
    '{ priceLists(first: 100) { edges { node { id } } } }',
  );
  for (const { node } of lists.priceLists.edges) await shop.mutate('deletePriceList', { id: node.id });
}

describe('a price list of entries', () => {
  test('gives prices by quantity, in its markets only', async () => {
    const {
      variantIds: [variantId = '', other = ''],
    } = await shop.aProduct(1_000, 2_000);
    const list = await aList({ name: 'Many', markets: ['eu'] });
    const entries = [
      { variantId, minQuantity: 10, price: 900 },
      { variantId, minQuantity: 50, price: 800 },
    ];
    expect(await setEntries(list.id, entries, 1)).toMatchObject({ __typename: 'PriceList', version: 2 });
    expect(await pricingOf(variantId)).toMatchObject({
      price: { minor: 1_000 },
      explanation: { source: 'BASE_PRICE' },
    });
    expect(await pricingOf(variantId, { quantity: 49 })).toMatchObject({
      ...{ price: { minor: 900 }, compareAtPrice: { minor: 1_000 } },
      explanation: { source: 'PRICE_LIST', priceListName: 'Many', minQuantity: 10 },
    });
    expect(await pricingOf(variantId, { quantity: 50 })).toMatchObject({ price: { minor: 800 } });
    expect(await pricingOf(variantId, { quantity: 50, market: 'north' })).toMatchObject({ price: { minor: 1_000 } });
    expect(await pricingOf(other, { quantity: 50 })).toMatchObject({ price: { minor: 2_000 } });
    expect((await shop.events(list.id)).map(({ type, data }) => [type, data])).toMatchObject([
      ['price-list.created', { name: 'Many', currency: 'EUR', marketIds: [expect.any(String)], adjustment: null }],
      [
        'price-list.entries-changed',
        { priceListId: list.id, entries: [{ variantId, minQuantity: 10, minor: 900 }, { minor: 800 }] },
      ],
    ]);

    // Removed, and set to what it is: only what changes is told.
    const changes = [
      { variantId, minQuantity: 10, price: null },
      { variantId, minQuantity: 50, price: 800 },
      { variantId: other, price: null },
    ];
    expect(await setEntries(list.id, changes)).toMatchObject({ version: 3 });
    expect((await shop.events(list.id)).at(-1)?.data).toMatchObject({
      entries: [{ variantId, minQuantity: 10, minor: null }],
    });
    expect(await pricingOf(variantId, { quantity: 49 })).toMatchObject({ price: { minor: 1_000 } });
    expect(await setEntries(list.id, changes)).toMatchObject({ version: 3 });
    expect(await setEntries(list.id, entries, 2)).toMatchObject({
      __typename: 'PriceListConflict',
      priceList: { version: 3 },
    });
    await deleteAll();
  });

  test('tells its entries page by page', async () => {
    const { variantIds } = await shop.aProduct(1_000, 2_000);
    const list = await aList();
    await setEntries(
      list.id,
      variantIds.flatMap((variantId) => [1, 5].map((minQuantity) => ({ variantId, minQuantity, price: 500 }))),
    );
    const source = `query ($id: ID!, $after: String) { priceList(id: $id) { isInForce entries(first: 3, after: $after) {
      edges { node { variant { id } minQuantity price { minor currency } } } pageInfo { endCursor } } } }`;
    type Page = {
      priceList: { isInForce: boolean; entries: { edges: { node: object }[]; pageInfo: { endCursor: string } } };
    };
    const { priceList } = await shop.query<Page>(source, { id: list.id.toUpperCase() });
    const after = await shop.query<Page>(source, { id: list.id, after: priceList.entries.pageInfo.endCursor });
    const nodes = [priceList, after.priceList].flatMap(({ entries }) => entries.edges.map(({ node }) => node));
    expect(nodes).toEqual(
      variantIds
        .toSorted()
        .flatMap((id) =>
          [1, 5].map((minQuantity) => ({ variant: { id }, minQuantity, price: { minor: 500, currency: 'EUR' } })),
        ),
    );
    await deleteAll();
  });
});

describe('a price list that adjusts', () => {
  test('changes every price of its currency, and ends in what is asked for', async () => {
    const {
      variantIds: [variantId = ''],
    } = await shop.aProduct(1_500);
    await shop.mutate('setVariantPrices', { prices: [{ variantId, currency: 'USD', price: 1_600 }] });
    await aList({ name: 'Sale', adjustment: { percent: -12.5, ending: '99' } });
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_299 }, compareAtPrice: { minor: 1_500 } });
    expect(await pricingOf(variantId, { market: 'us' })).toMatchObject({ price: { minor: 1_600 } });
    const more = 'considered { outcome price { minor } priceList { name adjustment { percent ending } } }';
    await aList({ name: 'Trade', customerGroups: ['trade'], priority: 9, adjustment: { percent: -50 } });
    expect(await pricingOf(variantId, { more })).toMatchObject({
      price: { minor: 1_299 },
      explanation: {
        considered: [
          { outcome: 'OTHER_GROUP', price: null, priceList: { name: 'Trade' } },
          { outcome: 'APPLIED', price: { minor: 1_299 }, priceList: { adjustment: { percent: -12.5, ending: '99' } } },
        ],
      },
    });
    await deleteAll();
  });
});

describe('time', () => {
  test('begins and ends a list by itself, at its moment, and that is told', async () => {
    const {
      variantIds: [variantId = ''],
    } = await shop.aProduct(1_000);
    const list = await aList({ startsAt: minutes(10), endsAt: minutes(20), adjustment: { percent: -10 } });
    const [start, end] = [minutes(10), minutes(20)];
    expect(await shop.runJobs()).toEqual([]);
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_000 } });
    shop.now = new Date(start.getTime() - 1);
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_000 } });
    // Due by another clock: whoever tells waits for the one that decides.
    const begin = { priceListId: list.id, moment: 'start', at: start.toISOString() } as const;
    const cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } } as const;
    const early = shop.dependencies.database.transact((tx) => tellMoment(tx, begin, { at: shop.now, cause }));
    await expect(early).rejects.toMatchObject({ name: 'RetryLater', delayMs: 1 });
    shop.now = start;
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 900 } });
    expect(await typesOf(list.id)).toEqual(['price-list.created']);
    shop.now = end;
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_000 } });
    await shop.runJobs({ later: true });
    await shop.runJobs({ later: true });
    expect(await typesOf(list.id)).toEqual(['price-list.created', 'price-list.started', 'price-list.ended']);
    // What was told of it is no change by staff.
    expect(await shop.mutate('updatePriceList', { id: list.id, expectedVersion: 1, name: 'Over' })).toMatchObject({
      version: 2,
    });
    await deleteAll();
  });

  test('that was put off is told once, and of a list that is deleted nothing', async () => {
    const list = await aList({ startsAt: minutes(10), adjustment: { percent: -10 } });
    await shop.mutate('updatePriceList', { id: list.id, startsAt: minutes(30), endsAt: minutes(40) });
    const gone = await aList({ startsAt: minutes(10), adjustment: { percent: -10 } });
    await shop.mutate('deletePriceList', { id: gone.id });
    await shop.mutate('updatePriceList', { id: list.id, endsAt: null });
    shop.now = minutes(50);
    await shop.runJobs({ later: true });
    expect(await typesOf(list.id)).toEqual([
      'price-list.created',
      'price-list.updated',
      'price-list.updated',
      'price-list.started',
    ]);
    expect(await typesOf(gone.id)).toEqual(['price-list.created', 'price-list.deleted']);
    await deleteAll();
  });

  test('until which an answer holds is told to the gateway', async () => {
    const {
      variantIds: [id = ''],
    } = await shop.aProduct(1_000);
    const headerFor = async (market: string | null, field = 'pricing') => {
      const source = `query ($representations: [_Any!]!, $market: String) { _entities(representations: $representations) { ... on Variant {
        ${field === 'pricing' ? 'pricing(market: $market) { price { minor } }' : 'product { priceRange(market: $market) { min { minor } } }'}
      } } }`;
      let until: string | null = null;
      const onHeaders = (headers: Headers) => {
        until = headers.get('x-valid-until');
      };
      await shop.ask(source, { representations: [{ __typename: 'Variant', id }], market }, { onHeaders });
      return until;
    };
    expect(await headerFor('eu')).toBeNull();
    const startsAt = minutes(5);
    await aList({ startsAt, endsAt: minutes(9), adjustment: { percent: -10 } });
    await aList({ currency: 'USD', startsAt: minutes(1), adjustment: { percent: -10 } });
    expect(await headerFor('eu')).toBe(startsAt.toISOString());
    expect(await headerFor('eu', 'range')).toBe(startsAt.toISOString());
    expect(await headerFor(null)).toBeNull();
    shop.now = startsAt;
    expect(await headerFor('eu')).toBe(minutes(4).toISOString());
    await deleteAll();
  });

  test('and what happened in it say what the lowest price was before a reduction', async () => {
    const {
      variantIds: [variantId = ''],
    } = await shop.aProduct(1_000);
    const days = (count: number) => minutes(count * 24 * 60);
    const [begin, end] = [days(40), days(50)];
    await aList({ startsAt: begin, endsAt: end, adjustment: { percent: -20 } });
    shop.now = begin;
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 800 }, lowestPriorPrice: { minor: 1_000 } });
    shop.now = end;
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_000 }, lowestPriorPrice: { minor: 800 } });
    shop.now = days(31);
    expect(await pricingOf(variantId)).toMatchObject({ price: { minor: 1_000 }, lowestPriorPrice: { minor: 1_000 } });
    await deleteAll();
    shop.now = new Date();
  });
});

describe('price lists', () => {
  test('are changed field by field, unless somebody else did meanwhile', async () => {
    const list = await aList({ markets: ['eu', 'north'], startsAt: minutes(-10) });
    const change = { id: list.id, expectedVersion: 1, markets: ['north'], priority: 3, startsAt: null };
    expect(await shop.mutate('updatePriceList', change)).toMatchObject({ version: 2 });
    const conflict = '... on PriceListConflict { code priceList { name priority startsAt markets { code } version } }';
    expect(await shop.mutate('updatePriceList', change, conflict)).toMatchObject({
      ...{ __typename: 'PriceListConflict', code: 'PRICE_LIST_CONFLICT', path: ['input', 'expectedVersion'] },
      priceList: { name: 'A list', priority: 3, startsAt: null, markets: [{ code: 'north' }], version: 2 },
    });
    expect(await shop.mutate('updatePriceList', { id: list.id, priority: 3, name: null })).toMatchObject({
      version: 2,
    });
    expect(await typesOf(list.id)).toEqual(['price-list.created', 'price-list.updated']);

    // A market that a list names neither goes nor changes its currency.
    const { market } = await shop.query<{ market: { id: string } }>('{ market(code: "north") { id } }');
    const inUse = { __typename: 'MarketInUse', priceListIds: [list.id] };
    const more = '... on MarketInUse { priceListIds }';
    expect(await shop.mutate('deleteMarket', { id: market.id }, more)).toMatchObject(inUse);
    expect(await shop.mutate('updateMarket', { id: market.id, currency: 'SEK' }, more)).toMatchObject(inUse);
    expect(await shop.mutate('deletePriceList', { id: list.id, expectedVersion: 1 })).toMatchObject({
      __typename: 'PriceListConflict',
    });
    expect(await shop.mutate('deletePriceList', { id: list.id, expectedVersion: 2 })).toMatchObject({ id: list.id });
    expect(await shop.mutate('deletePriceList', { id: list.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await shop.mutate('updatePriceList', { id: list.id })).toMatchObject({ __typename: 'NotFound' });
  });

  test('that many change at once are changed by one of them, and entries set while a list is deleted are all there or none', async () => {
    const { variantIds } = await shop.aProduct(1_000, 2_000);
    const list = await aList();
    const changes = Array.from({ length: 10 }, (_, priority) =>
      shop.mutate('updatePriceList', { id: list.id, expectedVersion: 1, priority: priority + 1 }),
    );
    const outcomes = (await Promise.all(changes)).map(({ __typename }) => __typename);
    expect(outcomes.toSorted()).toEqual(['PriceList', ...outcomes.slice(1).map(() => 'PriceListConflict')]);
    expect(await typesOf(list.id)).toEqual(['price-list.created', 'price-list.updated']);

    const entries = variantIds.map((variantId) => ({ variantId, price: 1 }));
    const [set, deleted] = await Promise.all([
      setEntries(list.id, entries),
      shop.mutate('deletePriceList', { id: list.id }),
    ]);
    expect(['PriceList', 'NotFound']).toContain(set.__typename);
    expect(deleted).toMatchObject({ __typename: 'PriceListDeleted' });
    expect((await typesOf(list.id)).at(-1)).toBe('price-list.deleted');
    expect(await shop.dependencies.database.prisma.priceListEntry.count()).toBe(0);
  });

  test('are listed for staff, newest first, and nobody else sees them', async () => {
    const lists = [await aList({ name: 'First' }), await aList({ name: 'Second' }), await aList({ name: 'Third' })];
    const source = '{ priceLists(first: 2) { totalCount edges { node { name } } pageInfo { hasNextPage } } }';
    expect(await shop.query(source)).toMatchObject({
      priceLists: {
        totalCount: 3,
        edges: [{ node: { name: 'Third' } }, { node: { name: 'Second' } }],
        pageInfo: { hasNextPage: true },
      },
    });
    for (const hidden of [source, `{ priceList(id: "${lists[0]?.id}") { name } }`]) {
      expect((await shop.ask(hidden)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect(await shop.query('{ priceList(id: "nonsense") { name } }')).toEqual({ priceList: null });
    await deleteAll();
  });

  test('are refused with the field at fault', async () => {
    const refused = async (fields: object) => {
      const { __typename, path } = await aList(fields);
      return `${__typename} ${path?.join('.')}`;
    };
    expect(await refused({ name: ' ' })).toBe('InvalidInput input.name');
    expect(await refused({ currency: 'HRK' })).toBe('InvalidInput input.currency');
    expect(await refused({ startsAt: minutes(5), endsAt: minutes(5) })).toBe('InvalidInput input.endsAt');
    expect(await refused({ markets: ['eu', 'nowhere'] })).toBe('NotFound input.markets.1');
    expect(await refused({ markets: ['us'] })).toBe('InvalidInput input.markets.0');
    expect(await refused({ markets: ['eu', 'eu'] })).toBe('InvalidInput input.markets.1');
    expect(await refused({ priority: 1_001 })).toBe('InvalidInput input.priority');
    expect(await refused({ adjustment: { percent: -100.01 } })).toBe('InvalidInput input.adjustment.percent');
    expect(await refused({ adjustment: { percent: 12.345 } })).toBe('InvalidInput input.adjustment.percent');
    expect(await refused({ adjustment: { percent: 0, ending: '.99' } })).toBe('InvalidInput input.adjustment.ending');
    expect(await refused({ customerGroups: ['trade', 'trade'] })).toBe('InvalidInput input.customerGroups.1');
  });

  test('are of one kind, and take sound entries only, all or none', async () => {
    const {
      variantIds: [variantId = ''],
    } = await shop.aProduct(1_000);
    const [list, sale] = [await aList(), await aList({ adjustment: { percent: -10 } })];
    const sound = { variantId, price: 1 };
    const refused = async (...entries: object[]) => {
      const { __typename, path } = await setEntries(list.id, [sound, ...entries]);
      return `${__typename} ${path?.join('.')}`;
    };
    expect(await setEntries(sale.id, [sound])).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'priceListId'],
    });
    for (const input of [
      { id: sale.id, adjustment: null },
      { id: list.id, adjustment: { percent: 1 } },
    ]) {
      expect(await shop.mutate('updatePriceList', input)).toMatchObject({ path: ['input', 'adjustment'] });
    }
    expect(await setEntries('01990000-0000-7000-8000-00000000dead', [sound])).toMatchObject({ __typename: 'NotFound' });
    expect(await refused({ ...sound, variantId: '01990000-0000-7000-8000-00000000dead' })).toBe(
      'NotFound input.entries.1.variantId',
    );
    expect(await refused(sound)).toBe('InvalidInput input.entries.1');
    expect(await refused({ ...sound, minQuantity: 0 })).toBe('InvalidInput input.entries.1.minQuantity');
    expect(await refused({ ...sound, minQuantity: 2, price: -1 })).toBe('InvalidInput input.entries.1.price');
    const crowd = Array.from({ length: 499 }, (_, index) => ({ ...sound, minQuantity: index + 2 }));
    expect(await setEntries(list.id, [sound, ...crowd])).toMatchObject({ __typename: 'PriceList' });
    expect(await setEntries(list.id, [{ ...sound, minQuantity: 501 }])).toMatchObject({
      path: ['input', 'entries', '0'],
    });
    expect(await shop.dependencies.database.prisma.priceListEntry.count()).toBe(500);
    await deleteAll();
    expect(await shop.dependencies.database.prisma.priceListEntry.count()).toBe(0);
  });
});
