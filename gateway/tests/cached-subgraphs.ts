import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

const links = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes", "@composeDirective"])
    @link(url: "https://souk.dev/access/v1.0", import: ["@public", "@owned"])
    @link(url: "https://souk.dev/cache/v1.0", import: ["@cached"])
    @composeDirective(name: "@public")
    @composeDirective(name: "@owned")
    @composeDirective(name: "@cached")
  directive @public on FIELD_DEFINITION
  directive @owned(by: String!) on OBJECT | FIELD_DEFINITION
  directive @cached(graph: String!, on: String!, ids: String, unlessScopes: [String!], byLanguage: Boolean) repeatable on OBJECT | FIELD_DEFINITION
`;

/** What is sold: items, each with parts, on shelves. */
export const catalogSdl = `${links}
  type Query {
    item(slug: String!): Item @cached(graph: "catalog", on: "events.item.*.created")
    items(below: Int): [Item!]! @cached(graph: "catalog", on: "events.item.*.*")
    things: [Thing!]! @cached(graph: "catalog", on: "events.item.*.*", unlessScopes: ["drafts"])
    visits: Int! @cached(graph: "catalog", on: "events.item.*.*") @owned(by: "id")
    latest: Item
  }
  type Mutation { reprice(part: ID!, price: Int!): Boolean! }
  union Thing = Item | Part
  type Item @key(fields: "id") @cached(graph: "catalog", on: "events.item.{id}.*", byLanguage: true) {
    id: ID!
    slug: String!
    title: String!
    size: Size!
    parts: [Part!]!
    shelf: Shelf!
    rank: Int! @cached(graph: "catalog", on: "events.ranking.*.changed")
    rivals: [Item!]! @cached(graph: "catalog", on: "events.ranking.*.changed")
    margin: Int @requiresScopes(scopes: [["margins"]])
    mine: Boolean @owned(by: "id")
  }
  type Size { width: Int! }
  type Part @key(fields: "id") @cached(graph: "catalog", on: "events.item.*.*", ids: "parts.partId") {
    id: ID!
    price: Int!
    item: Item!
  }
  type Shelf @key(fields: "id") { id: ID! name: String! }
`;

/** What of the parts is there. */
const stockSdl = `${links}
  type Query { partsInStock: [Part!]! }
  type Part @key(fields: "id") @cached(graph: "stock", on: "events.stock.{id}.*") {
    id: ID!
    available(from: String): Int
    reserved: Int @requiresScopes(scopes: [["stock"]])
  }
`;

export interface Shop {
  items: Map<string, { slug: string; title: string; parts: string[] }>;
  prices: Map<string, number>;
  available: Map<string, number>;
}

export const aShop = (): Shop => ({
  items: new Map([
    ['i1', { slug: 'mug', title: 'Mug', parts: ['p1', 'p2'] }],
    ['i2', { slug: 'bowl', title: 'Bowl', parts: ['p3'] }],
  ]),
  prices: new Map([
    ['p1', 100],
    ['p2', 200],
    ['p3', 300],
  ]),
  available: new Map([
    ['p1', 1],
    ['p2', 2],
    ['p3', 3],
  ]),
});

export const compose = (catalog = catalogSdl, stock = stockSdl): string => {
  const { supergraphSdl, errors } = composeServices([
    { name: 'catalog', url: 'http://catalog', typeDefs: parse(catalog) },
    { name: 'stock', url: 'http://stock', typeDefs: parse(stock) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
};

const catalogResolvers = (shop: Shop) => {
  const item = (id: string) => {
    const found = shop.items.get(id);
    return found ? { __typename: 'Item', id, ...found } : null;
  };
  const part = (id: string) => (shop.prices.has(id) ? { __typename: 'Part', id } : null);
  const all = () => [...shop.items.keys()].map(item);
  return {
    Query: {
      item: (_: unknown, { slug }: { slug: string }) => all().find((each) => each?.slug === slug) ?? null,
      items: (_: unknown, { below }: { below?: number }) =>
        all().filter((each) => each?.parts.every((id) => (shop.prices.get(id) ?? 0) < (below ?? Number.MAX_VALUE))),
      things: () => [...all(), ...[...shop.prices.keys()].map(part)],
      visits: (_: unknown, __: unknown, { caller }: { caller: string }) => caller.length,
      latest: () => all().at(-1),
    },
    Mutation: {
      reprice(_: unknown, { part: id, price }: { part: string; price: number }) {
        shop.prices.set(id, price);
        return true;
      },
    },
    Item: {
      __resolveReference: ({ id }: { id: string }) => item(id),
      title: ({ title }: { title: string }, _: unknown, { languages }: { languages?: string }) =>
        languages ? `${title} in ${languages}` : title,
      size: () => ({ width: 7 }),
      parts: ({ parts }: { parts: string[] }) => parts.map(part),
      shelf: () => ({ id: 's1', name: 'Top' }),
      rank: ({ id }: { id: string }) => [...shop.items.keys()].indexOf(id) + 1,
      rivals: ({ id }: { id: string }) => all().filter((each) => each?.id !== id),
      margin: () => 5,
      mine: (_: unknown, __: unknown, { caller }: { caller: string }) => caller === 'owner',
    },
    Part: {
      __resolveReference: ({ id }: { id: string }) => part(id),
      price: ({ id }: { id: string }) => shop.prices.get(id),
      item: ({ id }: { id: string }) => all().find((each) => each?.parts.includes(id)),
    },
  };
};

const stockResolvers = (shop: Shop) => ({
  Query: { partsInStock: () => [...shop.available.keys()].map((id) => ({ id })) },
  Part: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    available({ id }: { id: string }, { from }: { from?: string }) {
      if (id === 'broken') throw new Error('no stock of it');
      return (shop.available.get(id) ?? 0) + (from === 'north' ? 1_000 : 0);
    },
    reserved: () => 1,
  },
});

/** The subgraphs over what is in a shop. */
export const schemasOf = (shop: Shop): Map<string, GraphQLSchema> =>
  new Map([
    ['catalog', buildSubgraphSchema({ typeDefs: parse(catalogSdl), resolvers: catalogResolvers(shop) } as never)],
    ['stock', buildSubgraphSchema({ typeDefs: parse(stockSdl), resolvers: stockResolvers(shop) } as never)],
  ]);
