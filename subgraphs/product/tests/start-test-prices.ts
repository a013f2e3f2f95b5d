import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { subgraph } from '../subgraph.ts';
import { productInput } from './make-products.ts';

const merchandiser = aPerson({ roles: ['STAFF'], scopes: ['catalog:read', 'catalog:write'] });

export interface Result {
  __typename: string;
  id: string;
  version: number;
  path: string[] | null;
  message: string;
  [field: string]: unknown;
}

export interface TestPrices extends TestSubgraph<Dependencies> {
  /** The time it is there. */
  now: Date;
  /** The data of an operation; throws when it has errors. `Data` is what the test knows its operation to return. */
  query<Data>(source: string, variables?: Record<string, unknown>): Promise<Data>;
  /** What a mutation answers to an input: type name, id, version, path and message, and what `more` selects. */
  mutate(name: string, input: object, more?: string): Promise<Result>;
  /** The ids of a new product and of its variants at these prices, in cents. */
  aProduct(...prices: number[]): Promise<{ productId: string; variantIds: string[] }>;
  /** Makes a market of one currency. */
  aMarket(code: string, currency: string, fields?: object): Promise<Result>;
}

const fields: Record<string, string> = {
  createMarket: '... on Market { id version }',
  updateMarket: '... on Market { id version }',
  deleteMarket: '... on MarketDeleted { id }',
  createPriceList: '... on PriceList { id version }',
  updatePriceList: '... on PriceList { id version }',
  setPriceListEntries: '... on PriceList { id version }',
  deletePriceList: '... on PriceListDeleted { id }',
  createProduct: '... on Product { id variants { id } }',
};

/** The subgraph with a clock that tests set. */
export async function startTestPrices(): Promise<TestPrices> {
  const time = { now: new Date() };
  const started = await startTestSubgraph(subgraph, { clock: () => time.now });

  const query = async <Data>(source: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await started.ask(source, variables, { identity: merchandiser });
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data as Data;
  };
  const mutate = async (name: string, input: object, more = '') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const selection = `__typename ${fields[name] ?? ''} ... on UserError { message path } ${more}`;
    const source = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${selection} } }`;
    return (await query<{ result: Result }>(source, { input })).result;
  };
  return {
    ...started,
    get now() {
      return time.now;
    },
    set now(now) {
      time.now = now;
    },
    query,
    mutate,
    async aProduct(...prices) {
      const { variants } = productInput();
      const [variant] = variants;
      const options = (index: number) => [{ name: 'Number', value: String(index) }];
      const made = prices.map((minor, index) => ({
        sku: `${variant?.sku}-${index}`,
        price: { minor, currency: 'EUR' },
        selectedOptions: options(index),
      }));
      const created = await mutate('createProduct', productInput({ variants: made }));
      return {
        productId: created.id,
        variantIds: (created['variants'] as { id: string }[]).map(({ id }) => id),
      };
    },
    aMarket: (code, currency, more = {}) =>
      mutate('createMarket', { code, name: code, currency, languages: ['en'], pricesIncludeTax: true, ...more }),
  };
}
