import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';

const goods: { upc: string; name: string; price: number; weight: number }[] = [
  { upc: '1', name: 'Table', price: 899, weight: 100 },
  { upc: '2', name: 'Couch', price: 1_299, weight: 1_000 },
  { upc: '3', name: 'Glass', price: 15, weight: 20 },
  { upc: '4', name: 'Chair', price: 499, weight: 100 },
  { upc: '5', name: 'Shelf', price: 1_299, weight: 1_000 },
  { upc: '6', name: 'Lamp', price: 6_999, weight: 300 },
];

export const products: Subgraph = {
  sdl: `${federation}
    type Query {
      topProducts(first: Int = 5): [Product] @cached(graph: "products", on: "events.product.*.*")
    }
    type Product @key(fields: "upc") @cached(graph: "products", on: "events.product.{upc}.*") {
      upc: String!
      name: String
      price: Int
      weight: Int
    }`,
  resolvers: {
    Query: { topProducts: (_parent, { first }) => goods.slice(0, first) },
    Product: { __resolveReference: ({ upc }) => goods.find((product) => product.upc === upc) },
  },
};
