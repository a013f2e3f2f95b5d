import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
beforeAll(async () => {
  shop = await startTestPrices();
  await shop.aMarket('eu', 'EUR');
  await shop.aMarket('us', 'USD', { pricesIncludeTax: false });
});
afterAll(async () => shop[Symbol.asyncDispose]());

const priced = `
  price { minor currency } compareAtPrice { minor } pricesIncludeTax lowestPriorPrice { minor }
  explanation { source unavailable priceListId }`;
const set = (...prices: object[]) =>
  shop.mutate(
    'setVariantPrices',
    { prices },
    '... on VariantPricesSet { variants { id otherPrices { price { minor currency } } } }',
  );

async function pricingOf(variantId: string, args = '(market: "us")') {
  const representations = [{ __typename: 'Variant', id: variantId }];
  const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Variant {
    price { minor } compareAtPrice { minor } otherPrices { price { minor currency } } pricing${args} { ${priced} }
    product { range: priceRange { min { minor } max { minor } } there: priceRange(market: "us") { min { minor currency } max { minor } } }
  } } }`;
  const data = await shop.query<{ _entities: unknown[] }>(source, { representations });
  return data._entities[0];
}

describe('prices in other currencies', () => {
  test('are set for many variants at once, told, and what markets with the currency ask', async () => {
    const { productId, variantIds } = await shop.aProduct(1_000, 2_000);
    const [first = '', second = ''] = variantIds;
    expect(
      await set(
        { variantId: first, currency: 'USD', price: 1_100, compareAtPrice: 1_300 },
        { variantId: first, currency: 'JPY', price: 1_500 },
        { variantId: second, currency: 'USD', price: 2_100 },
      ),
    ).toMatchObject({
      variants: [
        {
          id: first,
          otherPrices: [{ price: { minor: 1_500, currency: 'JPY' } }, { price: { minor: 1_100, currency: 'USD' } }],
        },
        { id: second },
      ],
    });
    expect((await shop.events(productId)).at(-1)).toMatchObject({
      type: 'product.prices-changed',
      data: {
        productId,
        variants: [
          {
            variantId: first,
            prices: [
              { currency: 'USD', minor: 1_100 },
              { currency: 'JPY', minor: 1_500 },
            ],
          },
          { variantId: second, prices: [{ currency: 'USD', minor: 2_100 }] },
        ],
      },
    });
    expect(await pricingOf(first)).toMatchObject({
      price: { minor: 1_000 },
      pricing: {
        ...{ price: { minor: 1_100, currency: 'USD' }, compareAtPrice: { minor: 1_300 }, pricesIncludeTax: false },
        ...{ lowestPriorPrice: { minor: 1_100 }, explanation: { source: 'CURRENCY_PRICE', unavailable: null } },
      },
      product: {
        range: { min: { minor: 1_000 }, max: { minor: 2_000 } },
        there: { min: { minor: 1_100, currency: 'USD' }, max: { minor: 2_100 } },
      },
    });
  });

  test('that a variant lacks mean that it is not for sale there', async () => {
    const { variantIds } = await shop.aProduct(1_000, 2_000);
    const [first = '', second = ''] = variantIds;
    const none = { price: null, compareAtPrice: null, lowestPriorPrice: null };
    expect(await pricingOf(first)).toMatchObject({
      pricing: { ...none, explanation: { source: null, unavailable: 'NO_PRICE_IN_CURRENCY' } },
      product: { there: null },
    });
    await set({ variantId: second, currency: 'USD', price: 0 });
    expect(await pricingOf(first)).toMatchObject({
      pricing: none,
      product: { there: { min: { minor: 0 }, max: { minor: 0 } } },
    });
    for (const code of ['nowhere', 'NO SLUG\u0000']) {
      expect(await pricingOf(first, `(market: ${JSON.stringify(code)})`)).toMatchObject({
        pricing: { ...none, explanation: { unavailable: 'UNKNOWN_MARKET' } },
      });
    }
    // Without a market, and in one of its own currency, it costs what it always did.
    for (const args of ['', '(market: "eu", quantity: 10000)']) {
      expect(await pricingOf(first, args)).toMatchObject({
        pricing: { price: { minor: 1_000, currency: 'EUR' }, explanation: { source: 'BASE_PRICE' } },
      });
    }
  });

  test('are removed by null, and told once', async () => {
    const { productId, variantIds } = await shop.aProduct(1_000);
    const [variantId = ''] = variantIds;
    await set({ variantId, currency: 'USD', price: 900 });
    expect(await set({ variantId, currency: 'USD', price: 900 })).toMatchObject({ __typename: 'VariantPricesSet' });
    expect(await shop.events(productId)).toHaveLength(2);
    await set({ variantId, currency: 'USD', price: null });
    await set({ variantId, currency: 'USD' });
    expect(await shop.events(productId)).toMatchObject([
      {},
      { data: { variants: [{ prices: [{ minor: 900 }] }] } },
      { data: { variants: [{ prices: [{ currency: 'USD', minor: null }] }] } },
    ]);
    expect(await pricingOf(variantId)).toMatchObject({ otherPrices: [], pricing: { price: null } });
  });

  test('are set all or not at all, and the fault is named by its index', async () => {
    const { productId, variantIds } = await shop.aProduct(1_000);
    const [variantId = ''] = variantIds;
    const sound = { variantId, currency: 'USD', price: 1 };
    const refused = async (...prices: object[]) => {
      const { __typename, path } = await set(sound, ...prices);
      return `${__typename} ${path?.join('.')}`;
    };
    const unknown = '01990000-0000-7000-8000-00000000dead';
    expect(await refused({ ...sound, variantId: unknown })).toBe('NotFound input.prices.1.variantId');
    expect(await refused({ ...sound, variantId: 'x' })).toBe('InvalidInput input.prices.1.variantId');
    expect(await refused({ ...sound, currency: 'EUR' })).toBe('InvalidInput input.prices.1.currency');
    expect(await refused({ ...sound, currency: 'HRK' })).toBe('InvalidInput input.prices.1.currency');
    expect(await refused({ ...sound, currency: 'GBP', price: -1 })).toBe('InvalidInput input.prices.1.price');
    expect(await refused({ ...sound, currency: 'GBP', compareAtPrice: 1 })).toBe(
      'InvalidInput input.prices.1.compareAtPrice',
    );
    expect(await refused({ variantId, currency: 'GBP', compareAtPrice: 1 })).toBe(
      'InvalidInput input.prices.1.compareAtPrice',
    );
    expect(await refused(sound)).toBe('InvalidInput input.prices.1');
    expect(await shop.mutate('setVariantPrices', { prices: [] })).toMatchObject({ path: ['input', 'prices'] });
    expect(await shop.events(productId)).toHaveLength(1);
    await expect(pricingOf(variantId, '(quantity: 0)')).rejects.toThrow('quantity: expected 1 to 10000');
  });

  test('are set by many at once without a deadlock, a lost version or a lost price', async () => {
    const products = [await shop.aProduct(1_000), await shop.aProduct(2_000), await shop.aProduct(3_000)];
    const variantIds = products.flatMap((product) => product.variantIds);
    const currencies = ['USD', 'GBP', 'JPY', 'CHF', 'SEK', 'KWD'];
    const results = await Promise.all(
      currencies.map((currency, index) => {
        const prices = variantIds.map((variantId) => ({ variantId, currency, price: index }));
        return set(...(index % 2 ? prices.toReversed() : prices));
      }),
    );
    expect(results.every(({ __typename }) => __typename === 'VariantPricesSet')).toBe(true);
    for (const {
      productId,
      variantIds: [variantId = ''],
    } of products) {
      const versions = (await shop.events(productId)).map(({ aggregateVersion }) => aggregateVersion);
      expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await pricingOf(variantId)).toMatchObject({ otherPrices: currencies.map(() => ({})) });
    }
  });

  test('have a history that staff reads, page by page', async () => {
    const { variantIds } = await shop.aProduct(1_000);
    const [variantId = ''] = variantIds;
    await set({ variantId, currency: 'USD', price: 900, compareAtPrice: 950 });
    const price = { minor: 800, currency: 'EUR' };
    await shop.mutate('changePrice', { variantId, price });
    await shop.mutate('changePrice', { variantId, price });
    await set({ variantId, currency: 'USD', price: null });
    const source = `query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) {
      ... on Variant { priceHistory(first: 3, after: $after) {
        edges { node { price { minor } compareAtPrice { minor } currency priceListId } } pageInfo { hasNextPage endCursor }
      } } } }`;
    const representations = [{ __typename: 'Variant', id: variantId }];
    type Page = { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const page = async (after: string | null) => {
      const data = await shop.query<{ _entities: { priceHistory: Page }[] }>(source, { representations, after });
      return data._entities[0]?.priceHistory;
    };
    const first = await page(null);
    expect(first?.edges).toMatchObject([
      { node: { price: null, currency: 'USD' } },
      { node: { price: { minor: 800 }, currency: 'EUR', priceListId: null } },
      { node: { price: { minor: 900 }, compareAtPrice: { minor: 950 }, currency: 'USD' } },
    ]);
    expect((await page(first?.pageInfo.endCursor ?? null))?.edges).toMatchObject([
      { node: { price: { minor: 1_000 } } },
    ]);
    const { errors } = await shop.ask(source, { representations });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
