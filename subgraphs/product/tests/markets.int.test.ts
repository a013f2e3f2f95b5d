import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
beforeAll(async () => {
  shop = await startTestPrices();
});
afterAll(async () => shop[Symbol.asyncDispose]());

const all = 'code name countries currency languages pricesIncludeTax isDefault version';
interface Listed {
  code: string;
  isDefault: boolean;
  version: number;
}
const markets = async () => (await shop.query<{ markets: Listed[] }>(`{ markets { ${all} } }`)).markets;
const marketOf = async (code: string | null) => {
  const source = `query ($code: String) { market(code: $code) { ${all} } }`;
  const { data } = await shop.ask(source, { code });
  return data?.['market'];
};

describe('markets', () => {
  test('begin with a default, which goes over to another one, and every change is told', async () => {
    expect(await marketOf(null)).toBeNull();
    const eu = await shop.aMarket('eu', 'EUR', { name: 'Euro', countries: ['de', 'AT'], languages: ['de-at', 'en'] });
    expect(eu).toMatchObject({ __typename: 'Market', version: 1 });
    const first = {
      ...{ code: 'eu', name: 'Euro', countries: ['DE', 'AT'], currency: 'EUR', languages: ['de-AT', 'en'] },
      ...{ pricesIncludeTax: true, isDefault: true },
    };
    expect(await marketOf('eu')).toEqual({ ...first, version: 1 });
    expect(await marketOf(null)).toEqual({ ...first, version: 1 });

    const uk = await shop.aMarket('uk', 'GBP', { countries: ['GB'], isDefault: true });
    expect(await markets()).toMatchObject([
      { code: 'eu', isDefault: false, version: 2 },
      { code: 'uk', isDefault: true, version: 1 },
    ]);
    expect(await shop.events(eu.id)).toMatchObject([
      { type: 'market.created', aggregateVersion: 1, data: { ...first, marketId: eu.id } },
      { type: 'market.updated', aggregateVersion: 2, data: { ...first, marketId: eu.id, isDefault: false } },
    ]);
    expect(await shop.mutate('updateMarket', { id: eu.id, isDefault: true, expectedVersion: 2 })).toMatchObject({
      version: 3,
    });
    expect(await shop.events(uk.id)).toMatchObject([{}, { type: 'market.updated', data: { isDefault: false } }]);
  });

  test('are changed field by field, unless somebody else did meanwhile', async () => {
    const market = await shop.aMarket('ch', 'CHF', { countries: ['CH', 'LI'] });
    const change = { id: market.id, expectedVersion: 1, name: 'Switzerland', countries: ['CH'] };
    expect(await shop.mutate('updateMarket', change)).toMatchObject({ version: 2 });
    expect(await marketOf('ch')).toMatchObject({ name: 'Switzerland', countries: ['CH'], currency: 'CHF' });
    const conflict = `... on MarketConflict { code market { name version } }`;
    expect(await shop.mutate('updateMarket', change, conflict)).toMatchObject({
      __typename: 'MarketConflict',
      code: 'MARKET_CONFLICT',
      path: ['input', 'expectedVersion'],
      market: { name: 'Switzerland', version: 2 },
    });
    // What it is already changes nothing.
    expect(await shop.mutate('updateMarket', { id: market.id, name: 'Switzerland' })).toMatchObject({ version: 2 });
    expect(await shop.events(market.id)).toHaveLength(2);
  });

  test('share neither code nor country', async () => {
    expect(await shop.aMarket('eu', 'EUR')).toMatchObject({ __typename: 'AlreadyExists', path: ['input', 'code'] });
    expect(await shop.aMarket('dach', 'EUR', { countries: ['IT', 'DE'] })).toMatchObject({
      __typename: 'AlreadyExists',
      path: ['input', 'countries', '1'],
    });
  });

  test('keep one default until the last of them goes', async () => {
    const [fresh, old] = [
      await shop.aMarket('jp', 'JPY'),
      await shop.query<{ market: { id: string } }>('{ market { id } }'),
    ];
    const { id } = old.market;
    expect(await shop.mutate('updateMarket', { id, isDefault: false })).toMatchObject({ path: ['input', 'isDefault'] });
    expect(await shop.mutate('deleteMarket', { id })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'id'],
    });
    expect(await shop.mutate('deleteMarket', { id: fresh.id, expectedVersion: 7 })).toMatchObject({
      __typename: 'MarketConflict',
    });
    expect(await shop.mutate('deleteMarket', { id: fresh.id, expectedVersion: 1 })).toMatchObject({ id: fresh.id });
    expect(await shop.mutate('deleteMarket', { id: fresh.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await marketOf('jp')).toBeNull();
    expect(await shop.events(fresh.id)).toMatchObject([
      {},
      { type: 'market.deleted', aggregateVersion: 2, data: { marketId: fresh.id, code: 'jp' } },
    ]);
  });

  test('that several make the default at once leave one', async () => {
    const made = await Promise.all(
      ['a', 'b', 'c', 'd'].map((code) => shop.aMarket(`at-once-${code}`, 'SEK', { isDefault: true })),
    );
    expect(made.map(({ __typename }) => __typename)).toEqual(['Market', 'Market', 'Market', 'Market']);
    expect((await markets()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('are refused with the field at fault', async () => {
    const refused = async (more: object) => {
      const { __typename, path } = await shop.aMarket('new', 'EUR', more);
      return `${__typename} ${path?.join('.')}`;
    };
    expect(await refused({ code: 'No Slug' })).toBe('InvalidInput input.code');
    expect(await refused({ name: '\0' })).toBe('InvalidInput input.name');
    expect(await refused({ currency: 'HRK' })).toBe('InvalidInput input.currency');
    expect(await refused({ languages: [] })).toBe('InvalidInput input.languages');
    expect(await refused({ languages: ['en', 'no tag'] })).toBe('InvalidInput input.languages.1');
    expect(await refused({ languages: ['en', 'EN'] })).toBe('InvalidInput input.languages.1');
    expect(await refused({ countries: ['FR', 'fr'] })).toBe('InvalidInput input.countries.1');
  });

  test('are changed by who may write the catalogue only', async () => {
    const input = { code: 'x', name: 'x', currency: 'EUR', languages: ['en'], pricesIncludeTax: true };
    const source = 'mutation ($input: CreateMarketInput!) { createMarket(input: $input) { __typename } }';
    expect((await shop.ask(source, { input })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
