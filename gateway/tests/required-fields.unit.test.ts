import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { describeConflict, findArgumentConflicts } from '../supergraph/find-argument-conflicts.ts';
import { readFieldSets } from '../supergraph/read-field-sets.ts';
import { prepare } from './prepared-plan.ts';
import { createSmallGraph } from './small-graph.ts';

describe('what fields require', () => {
  const seen: unknown[] = [];
  const products = [
    { usItemId: 'us-1', offerId: 'offer-1' },
    { usItemId: 'us-2', offerId: 'offer-2' },
  ];
  const { execute } = createSmallGraph({
    lists: {
      sdl: `type Query { lists: [List!]! }
        type List @key(fields: "id") { id: ID! products: [Product!]! }
        type Product { usItemId: ID! offerId: ID! }`,
      resolvers: {
        Query: {
          lists: () => [
            { id: '1', products },
            { id: '2', products: [] },
          ],
        },
      },
    },
    groups: {
      sdl: `type List @key(fields: "id") {
          id: ID!
          products: [Product!]! @external
          color: String!
          groups(by: String): [String!] @requires(fields: "products { usItemId }")
          listItems: [String!] @requires(fields: "products { usItemId offerId }")
        }
        type Product { usItemId: ID! @external offerId: ID! @external }`,
      resolvers: {
        List: {
          __resolveReference: (reference: unknown) => {
            seen.push(reference);
            return reference;
          },
          color: () => 'red',
          groups: (list: { products: typeof products }) => list.products.map(({ usItemId }) => `group of ${usItemId}`),
          listItems: (list: { products: typeof products }) =>
            list.products.map(({ usItemId, offerId }) => `${usItemId} ${offerId}`),
        },
      },
    },
  });
  const groups = ['group of us-1', 'group of us-2'];
  const listItems = ['us-1 offer-1', 'us-2 offer-2'];

  test.each([
    [true, { groups }, { groups: [] }],
    [false, { listItems }, { listItems: [] }],
  ])('under a condition is sent as far as it is selected: %s', async (g, first, second) => {
    seen.length = 0;
    const text = `query ($g: Boolean!) { lists { ...G @include(if: $g) ...F @skip(if: $g) } }
      fragment G on List { id groups(by: "id") } fragment F on List { id listItems }`;
    expect(await execute(text, { g })).toMatchObject({
      data: {
        lists: [
          { id: '1', ...first },
          { id: '2', ...second },
        ],
      },
    });
    expect(JSON.stringify(seen)).not.toContain('null');
  });
});

describe('a value that does not fit the schema', () => {
  const sound = { weight: 1.5, size: { width: 2, height: 3 } };
  const book = (id: unknown, dimensions: unknown, price: unknown = { amount: 7 }) => ({
    ...{ __typename: 'Book', id, dimensions, price },
  });
  const answer = (representations: { id: string; dimensions?: unknown }[]) => ({
    data: {
      _entities: representations.map((each) => ({ stock: [], ...('dimensions' in each && { shipping: 9 }) })),
    },
  });
  const execute = prepare('{ books { shipping stock { count } } }');

  test.each([
    ['of another kind', book('b1', { ...sound, weight: 'heavy' })],
    ['null where the schema does not allow it', book('b1', { ...sound, weight: null })],
    ['an object that is none', book('b1', sound, 7)],
    ['deep inside', book('b1', { ...sound, size: { width: 2, height: 3.5 } })],
  ])('is not sent to the field that requires it, which has an error: %s', async (_title, unsound) => {
    const { asked, result } = await execute({
      catalog: () => ({ data: { books: [structuredClone(unsound), book('b2', sound)] } }),
      warehouse: answer,
    });
    expect(asked.slice(1).map(({ variables }) => variables['representations'])).toEqual([
      [book('b2', sound)],
      [{ __typename: 'Book', id: 'b1' }],
    ]);
    expect(result.data).toEqual({
      books: [
        { shipping: null, stock: [] },
        { shipping: 9, stock: [] },
      ],
    });
    expect(result.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['No value was found for field Book.shipping.', ['books', 0, 'shipping']],
    ]);
  });

  test('is no key', async () => {
    const { asked, result } = await prepare('{ books { stock { count } } }')({
      catalog: () => ({ data: { books: [{ __typename: 'Book', id: true }, book('b2', sound)] } }),
      warehouse: answer,
    });
    expect(asked[1]?.variables['representations']).toEqual([{ __typename: 'Book', id: 'b2' }]);
    expect(result).toMatchObject({
      data: { books: [null, { stock: [] }] },
      errors: [{ message: 'Cannot return null for non-nullable field Book.stock.', path: ['books', 0, 'stock'] }],
    });
  });

  test('is sent as null where it may be null', async () => {
    const { asked } = await execute({
      catalog: () => ({ data: { books: [book('b1', { ...sound, size: null }, null)] } }),
      warehouse: answer,
    });
    expect(asked[1]?.variables['representations']).toEqual([book('b1', { ...sound, size: null }, null)]);
  });
});

describe('a field that is required with different arguments', () => {
  const product = {
    sdl: `type Query { product: Product } type Product @key(fields: "id") { id: ID! price(currency: String = "EUR"): Int seller: Seller! }
      type Seller @key(fields: "id") { id: ID! best: Product }`,
    resolvers: {
      Query: { product: () => ({ id: '1' }) },
      Product: {
        __resolveReference: (it: unknown) => it,
        price: (_: unknown, { currency }: { currency: string }) => currency.length,
      },
    },
  };
  const prices = (fields: string) => ({
    sdl: `type Product @key(fields: "id") { id: ID! price(currency: String = "EUR"): Int @external ${fields} }`,
    resolvers: {
      Product: {
        twice: ({ price }: { price: number }) => price * 2,
        thrice: ({ price }: { price: number }) => price * 3,
      },
    },
  });
  const twice = 'twice: Int @requires(fields: "price(currency: \\"US\\")")';
  const thrice = (args: string) => `thrice: Int @requires(fields: "price${args}")`;

  test.each([
    [thrice('(currency: \\"EURO\\")'), '(currency: "EURO")'],
    [thrice(''), 'without arguments'],
  ])(
    'is no error of one operation that needs one of them, and one of those that need both: %s',
    async (other, said) => {
      const { execute, supergraphSdl } = createSmallGraph({ product, prices: prices(`${twice} ${other}`) });
      expect(await execute('{ product { price twice } }')).toMatchObject({ data: { product: { price: 3, twice: 4 } } });
      await expect(execute('{ product { twice thrice } }')).rejects.toMatchObject({
        message:
          'Product.twice and Product.thrice cannot be asked for together: they require Product.price with different arguments.',
        extensions: { code: 'BAD_REQUEST' },
      });
      const document = parse(supergraphSdl);
      const [conflict, ...more] = findArgumentConflicts(document, readFieldSets(document)).map(describeConflict);
      expect(more).toEqual([]);
      expect(conflict).toContain('@requires of Product.twice in prices with (currency: "US")');
      expect(conflict).toContain(said);
    },
  );

  test('is found where one of them requires it of another type', () => {
    const seller = {
      sdl: `type Seller @key(fields: "id") { id: ID! best: Product @external worth: Int @requires(fields: "best { price }") }
        type Product @key(fields: "id") { id: ID! price(currency: String = "EUR"): Int @external }`,
    };
    const { supergraphSdl } = createSmallGraph({ product, prices: prices(twice), seller });
    const document = parse(supergraphSdl);
    expect(findArgumentConflicts(document, readFieldSets(document))).toMatchObject([{ field: 'Product.price' }]);
  });

  test('is no conflict with the same arguments', () => {
    const same = thrice('(currency: \\"US\\")');
    const document = parse(createSmallGraph({ product, prices: prices(`${twice} ${same}`) }).supergraphSdl);
    expect(findArgumentConflicts(document, readFieldSets(document))).toEqual([]);
  });
});
