import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

const mutation = /* GraphQL */ `
  mutation ($input: ChangePriceInput!) {
    changePrice(input: $input) {
      __typename
      ... on Variant {
        price { minor }
        compareAtPrice { minor }
        product { priceRange { min { minor } max { minor } } }
      }
      ... on UserError { code path }
    }
  }
`;
const eur = (minor: number) => ({ minor, currency: 'EUR' });

let catalogue: TestCatalogue;
const changePrice = async (input: object) =>
  (await catalogue.query<{ changePrice: { __typename: string } }>(mutation, { input })).changePrice;
const eventsOf = (aggregateId: string) => catalogue.events(aggregateId);

async function makeTwoVariants() {
  const { id, variants } = await makeProduct(catalogue, { variants: [variantInput(1000), variantInput(2000)] });
  const [first, second] = variants.map((variant) => variant.id);
  return { productId: id, first, second };
}

beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('changePrice', () => {
  test('changes the variant, the price range of its product, and tells the other subgraphs', async () => {
    const { productId, first, second } = await makeTwoVariants();
    expect(await changePrice({ variantId: first, price: eur(3000), compareAtPrice: eur(3500) })).toEqual({
      __typename: 'Variant',
      price: { minor: 3000 },
      compareAtPrice: { minor: 3500 },
      product: { priceRange: { min: { minor: 2000 }, max: { minor: 3000 } } },
    });
    const [, updated] = await eventsOf(productId);
    expect(updated).toMatchObject({
      type: 'product.updated',
      aggregateVersion: 2,
      data: {
        productId,
        variants: [
          { variantId: first, price: eur(3000) },
          { variantId: second, price: eur(2000) },
        ],
      },
    });
  });

  test('removes the earlier price when none is given', async () => {
    const { first } = await makeTwoVariants();
    await changePrice({ variantId: first, price: eur(900), compareAtPrice: eur(1000) });
    expect(await changePrice({ variantId: first, price: eur(900) })).toMatchObject({ compareAtPrice: null });
  });

  test('takes the id of a variant in any case', async () => {
    const { productId, first = '' } = await makeTwoVariants();
    expect(await changePrice({ variantId: first.toUpperCase(), price: eur(500) })).toMatchObject({
      price: { minor: 500 },
    });
    expect(await eventsOf(productId)).toMatchObject([
      {},
      { data: { variants: [{ variantId: first, price: eur(500) }, {}] } },
    ]);
  });

  test('to the same price changes nothing and tells nobody', async () => {
    const { productId, first } = await makeTwoVariants();
    expect(await changePrice({ variantId: first, price: eur(1000) })).toMatchObject({ price: { minor: 1000 } });
    expect(await eventsOf(productId)).toHaveLength(1);
  });

  test('many times at once leaves one event for each, without a gap in the versions', async () => {
    const { productId, first, second } = await makeTwoVariants();
    const changes = Array.from({ length: 20 }, (_, index) =>
      changePrice({ variantId: index % 2 ? first : second, price: eur(5000 + index) }),
    );
    const results = await Promise.all(changes);
    expect(results.every(({ __typename }) => __typename === 'Variant')).toBe(true);
    const events = await eventsOf(productId);
    expect(events.map(({ aggregateVersion }) => aggregateVersion)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    const { data } = events.at(-1) as { data: unknown };
    const variants = await catalogue.database.prisma.variant.findMany({
      where: { productId },
      orderBy: { position: 'asc' },
    });
    expect(data).toMatchObject({
      variants: variants.map(({ id, price }) => ({ variantId: id, price: eur(Number(price)) })),
    });
  });

  test('shows each mutation of one operation the prices it made', async () => {
    const { first } = await makeTwoVariants();
    const change = (alias: string, minor: number) =>
      `${alias}: changePrice(input: { variantId: "${first}", price: { minor: ${minor}, currency: "EUR" } }) {
        ... on Variant { product { priceRange { min { minor } } variants { price { minor } } } }
      }`;
    expect(await catalogue.query(`mutation { ${change('a', 10)} ${change('b', 20)} }`)).toEqual({
      a: {
        product: {
          priceRange: { min: { minor: 10 } },
          variants: [{ price: { minor: 10 } }, { price: { minor: 2000 } }],
        },
      },
      b: {
        product: {
          priceRange: { min: { minor: 20 } },
          variants: [{ price: { minor: 20 } }, { price: { minor: 2000 } }],
        },
      },
    });
  });

  test('refuses what is wrong, naming the field', async () => {
    const { first: variantId } = await makeTwoVariants();
    const unknown = '01990000-0000-7000-8000-00000000dead';
    const refused = async (input: object) => {
      const { __typename, path } = (await changePrice(input)) as { __typename: string; path?: string[] };
      return `${__typename} ${path?.join('.')}`;
    };
    expect(await refused({ variantId: unknown, price: eur(1) })).toBe('NotFound input.variantId');
    expect(await refused({ variantId: 'nonsense', price: eur(1) })).toBe('InvalidInput input.variantId');
    expect(await refused({ variantId, price: eur(-1) })).toBe('InvalidInput input.price.minor');
    const usd = { minor: 1, currency: 'USD' };
    expect(await refused({ variantId, price: usd })).toBe('InvalidInput input.price.currency');
    expect(await refused({ variantId, price: eur(5), compareAtPrice: eur(5) })).toBe(
      'InvalidInput input.compareAtPrice.minor',
    );
    expect(await refused({ variantId, price: eur(5), compareAtPrice: { ...usd, minor: 9 } })).toBe(
      'InvalidInput input.compareAtPrice.currency',
    );
  });
});
