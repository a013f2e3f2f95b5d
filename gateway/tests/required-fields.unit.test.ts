import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { describeConflict, findArgumentConflicts } from '../supergraph/find-argument-conflicts.ts';
import { readFieldSets } from '../supergraph/read-field-sets.ts';
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
